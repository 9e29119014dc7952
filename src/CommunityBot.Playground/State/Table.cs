using System.Text.Json;

namespace CommunityBot.Playground.State;

/// <summary>Rows by key. Rows are immutable; each change of the table goes into the journal.</summary>
internal sealed class Table<T>
    where T : class
{
    private readonly Dictionary<string, T> _rows = [];
    private readonly string _name;
    private readonly Func<T, string> _keyOf;
    private readonly Journal _journal;

    public Table(string name, Func<T, string> keyOf, Journal journal)
    {
        (_name, _keyOf, _journal) = (name, keyOf, journal);
        journal.Keeps(name, Load, () => _rows.Select(row => (row.Key, (object)row.Value)));
    }

    /// <summary>Called with each row that is put, also while loading.</summary>
    public Action<T>? Changed { get; init; }

    public IReadOnlyCollection<T> All => _rows.Values;

    public T? Find(string key) => _rows.GetValueOrDefault(key);

    public T Put(T row)
    {
        Set(row);
        _journal.Note(_name, _keyOf(row), row);
        return row;
    }

    public void Remove(T row)
    {
        if (_rows.Remove(_keyOf(row))) _journal.Note(_name, _keyOf(row), null);
    }

    public void Clear() => _rows.Clear();

    private void Load(string key, JsonElement row)
    {
        if (row.ValueKind == JsonValueKind.Null) _rows.Remove(key);
        else Set(row.Deserialize<T>(Journal.Json)!);
    }

    private void Set(T row)
    {
        _rows[_keyOf(row)] = row;
        Changed?.Invoke(row);
    }
}
