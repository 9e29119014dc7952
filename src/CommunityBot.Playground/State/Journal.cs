using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CommunityBot.Playground.State;

/// <summary>
/// Every change, one JSON line per act, on the disk before the act is answered. Acts that come close together share one flush.
/// A line cut short by a kill is dropped at the next start, when the file is written anew with only what is still true.
/// </summary>
internal sealed class Journal : IDisposable
{
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly string _path;
    private readonly FileStream _lock;
    private readonly Dictionary<string, (Action<string, JsonElement> Load, Func<IEnumerable<(string, object)>> Rows)> _tables = [];
    private readonly Lock _file = new();
    private readonly Thread _writer;
    private FileStream? _stream;

    // Guarded by _waiting: lines not yet on the disk, and who waits for them.
    private readonly object _waiting = new();
    private ArrayBufferWriter<byte> _lines = new();
    private TaskCompletionSource _flushed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _inFlight = Task.CompletedTask;
    private bool _ended;

    // The act under way; only touched under the world's lock.
    private Utf8JsonWriter? _act;
    private readonly ArrayBufferWriter<byte> _actBytes = new();

    /// <exception cref="IOException">Another playground uses the folder.</exception>
    public Journal(string folder)
    {
        Directory.CreateDirectory(folder);
        _lock = new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        _path = Path.Combine(folder, "journal.jsonl");
        _writer = new Thread(WriteLines) { IsBackground = true, Name = "playground journal" };
    }

    public void Keeps(string table, Action<string, JsonElement> load, Func<IEnumerable<(string Key, object Row)>> rows) =>
        _tables.Add(table, (load, rows));

    /// <summary>Reads what an earlier run left. False when there is nothing.</summary>
    public bool Load()
    {
        if (!File.Exists(_path)) return false;
        var any = false;
        foreach (var line in File.ReadLines(_path))
        {
            if (!TryParse(line, out var changes)) break;
            foreach (var change in changes.EnumerateArray())
                _tables[change[0].GetString()!].Load(change[1].GetString()!, change[2]);
            any = true;
        }
        return any;
    }

    /// <summary>Writes the file anew from the rows there are, and starts to take changes.</summary>
    public void Rewrite()
    {
        lock (_file)
        {
            // What was noted so far is in the rows.
            TaskCompletionSource flushed;
            lock (_waiting)
            {
                _lines = new();
                (flushed, _flushed) = (_flushed, new(TaskCreationOptions.RunContinuationsAsynchronously));
            }
            _actBytes.ResetWrittenCount();
            _act = null;

            _stream?.Dispose();
            using (var next = new FileStream(_path + ".new", FileMode.Create))
            {
                foreach (var (name, table) in _tables)
                    foreach (var (key, row) in table.Rows())
                    {
                        JsonSerializer.Serialize(next, new object[] { new[] { name, key, row } }, Json);
                        next.WriteByte((byte)'\n');
                    }
                next.Flush(flushToDisk: true);
            }
            File.Move(_path + ".new", _path, overwrite: true);
            _stream = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
            flushed.SetResult();
            if (!_writer.IsAlive) _writer.Start();
        }
    }

    /// <summary>Notes a change as part of the act under way; null: the row is gone.</summary>
    public void Note(string table, string key, object? row)
    {
        if (_act is null)
        {
            _act = new Utf8JsonWriter(_actBytes);
            _act.WriteStartArray();
        }
        _act.WriteStartArray();
        _act.WriteStringValue(table);
        _act.WriteStringValue(key);
        JsonSerializer.Serialize(_act, row, Json);
        _act.WriteEndArray();
    }

    /// <summary>Ends the act. The task ends when all acts so far are on the disk.</summary>
    public Task Commit()
    {
        lock (_waiting)
        {
            if (_act is not null)
            {
                _act.WriteEndArray();
                _act.Flush();
                _act = null;
                _lines.Write(_actBytes.WrittenSpan);
                _lines.Write("\n"u8);
                _actBytes.ResetWrittenCount();
                Monitor.PulseAll(_waiting);
            }
            return _lines.WrittenCount == 0 ? _inFlight : _flushed.Task;
        }
    }

    private void WriteLines()
    {
        while (true)
        {
            lock (_waiting)
            {
                while (_lines.WrittenCount == 0 && !_ended) Monitor.Wait(_waiting);
                if (_lines.WrittenCount == 0) return;
            }
            lock (_file)
            {
                ArrayBufferWriter<byte> lines;
                TaskCompletionSource flushed;
                lock (_waiting)
                {
                    (lines, _lines) = (_lines, new());
                    (flushed, _flushed) = (_flushed, new(TaskCreationOptions.RunContinuationsAsynchronously));
                    _inFlight = flushed.Task;
                }
                _stream!.Write(lines.WrittenSpan);
                _stream.Flush(flushToDisk: true);
                flushed.SetResult();
            }
        }
    }

    private static bool TryParse(string line, out JsonElement changes)
    {
        try
        {
            changes = JsonElement.Parse(line);
            return true;
        }
        catch (JsonException)
        {
            changes = default;
            return false;
        }
    }

    public void Dispose()
    {
        lock (_waiting)
        {
            _ended = true;
            Monitor.PulseAll(_waiting);
        }
        if (_writer.IsAlive) _writer.Join();
        _stream?.Dispose();
        _lock.Dispose();
    }
}
