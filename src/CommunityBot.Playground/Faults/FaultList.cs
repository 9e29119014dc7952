namespace CommunityBot.Playground.Faults;

/// <summary>The faults that tests have ordered. Which request a fault with a probability meets depends on the seed alone.</summary>
internal sealed class FaultList(int seed) : IDisposable
{
    private readonly Lock _gate = new();
    private readonly List<(Fault Fault, int Left, Random Random)> _faults = [];
    private CancellationTokenSource _cleared = new();
    private int _last;

    /// <summary>Ends when the faults are cleared: nobody hangs any longer.</summary>
    public CancellationToken Cleared
    {
        get { lock (_gate) return _cleared.Token; }
    }

    public int Add(Func<int, Fault> make, int times)
    {
        lock (_gate)
        {
            var fault = make(++_last);
            _faults.Add((fault, times, new Random(seed + fault.Id)));
            return fault.Id;
        }
    }

    /// <summary>The first fault that meets this request; each meeting counts.</summary>
    public Fault? Meet(string method, long? chat)
    {
        lock (_gate)
        {
            for (var i = 0; i < _faults.Count; i++)
            {
                var (fault, left, random) = _faults[i];
                if (!fault.Fits(method, chat) || random.NextDouble() >= fault.Probability) continue;
                if (left <= 1) _faults.RemoveAt(i);
                else _faults[i] = (fault, left - 1, random);
                return fault;
            }
            return null;
        }
    }

    public void Clear()
    {
        CancellationTokenSource cleared;
        lock (_gate)
        {
            _faults.Clear();
            (cleared, _cleared) = (_cleared, new());
        }
        cleared.Cancel();
        cleared.Dispose();
    }

    public void Dispose() => _cleared.Dispose();
}
