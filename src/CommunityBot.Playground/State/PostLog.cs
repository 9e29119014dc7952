namespace CommunityBot.Playground.State;

/// <summary>The messages of all chats, each chat's in the order in which they were sent.</summary>
internal sealed class PostLog
{
    private readonly Dictionary<long, List<Post>> _byChat = [];
    private readonly Dictionary<string, int> _places = [];
    private readonly Dictionary<long, HashSet<string>> _replacing = [];
    private readonly Table<Post> _table;

    public PostLog(Journal journal) => _table = new("posts", post => post.Key, journal) { Changed = Index };

    /// <summary>The highest number given to a change so far.</summary>
    public long LastSeq { get; private set; }

    public IReadOnlyList<Post> Of(long chat) => _byChat.GetValueOrDefault(chat) ?? [];

    /// <summary>The message, unless there is none or it was deleted.</summary>
    public Post? Find(long chat, int id) => Living(Post.KeyOf(chat, id));

    public Post? FindEphemeral(long chat, int ephemeral) => Living(Post.EphemeralKey(chat, ephemeral));

    /// <summary>The ephemeral messages that stand in another's place.</summary>
    public IEnumerable<Post> Replacements(long chat) =>
        _replacing.TryGetValue(chat, out var keys) ? keys.Select(Living).OfType<Post>() : [];

    /// <summary>Keeps a new message or the new form of one, under the next number.</summary>
    public Post Put(Post post) => _table.Put(post with { Seq = ++LastSeq });

    public long NextSeq() => ++LastSeq;

    /// <summary>
    /// Goes on after a restart, above every number of the earlier run: those of changes that are not messages were not kept,
    /// and who has heard of them must not miss what follows. Milliseconds grow faster than changes come.
    /// </summary>
    public void Resume(DateTimeOffset now) => LastSeq = Math.Max(LastSeq, now.ToUnixTimeMilliseconds());

    public void Clear()
    {
        _table.Clear();
        _byChat.Clear();
        _places.Clear();
        _replacing.Clear();
    }

    private Post? Living(string key) => _table.Find(key) is { Deleted: false } post ? post : null;

    private void Index(Post post)
    {
        if (!_byChat.TryGetValue(post.Chat, out var posts)) _byChat[post.Chat] = posts = [];
        if (_places.TryGetValue(post.Key, out var place)) posts[place] = post;
        else
        {
            _places[post.Key] = posts.Count;
            posts.Add(post);
        }
        if (post.Replaces is not null)
        {
            if (!_replacing.TryGetValue(post.Chat, out var keys)) _replacing[post.Chat] = keys = [];
            keys.Add(post.Key);
        }
        LastSeq = Math.Max(LastSeq, post.Seq);
    }
}
