using CsCheck;

namespace CommunityBot.Neighbourhood.Tests.State;

/// <summary>Image, batch and turn, one over the other, are to a reader one dictionary; a turn that is dropped was never there.</summary>
public sealed class OverlayTests
{
    private static readonly Gen<Change> Change = Gen.Select(Gen.Int[0, 6], Gen.Int[0, 4], Gen.Int[0, 99], (kind, key, value) => new Change(kind, $"{key}", value));

    [Fact]
    public void Overlays_read_like_one_dictionary() =>
        Gen.Select(Change.Array[0, 30], Gen.Select(Change.Array[0, 6], Gen.Bool).Array[0, 8]).Sample((stored, turns) =>
        {
            var image = new Image();
            var model = new Dictionary<(Type, string), IDocument>();
            foreach (var change in stored)
            {
                change.To(image, model);
            }

            var untouched = new Dictionary<(Type, string), IDocument>(model);
            var batch = new Overlay(image);
            foreach (var (changes, throws) in turns)
            {
                var turn = new Overlay(batch);
                var inTurn = new Dictionary<(Type, string), IDocument>(model);
                foreach (var change in changes)
                {
                    change.To(turn, inTurn);
                    AssertSame(inTurn, turn);
                }

                if (!throws)
                {
                    turn.MergeInto(batch);
                    model = inTurn;
                }

                AssertSame(model, batch);
            }

            AssertSame(untouched, image);
        });

    private static void AssertSame(Dictionary<(Type Type, string Id), IDocument> model, IDocuments documents)
    {
        foreach (var type in (Type[])[typeof(Counter), typeof(Named)])
        {
            Assert.Equal(
                model.Where(entry => entry.Key.Type == type).Select(entry => entry.Value).OrderBy(document => document.Id),
                documents.All(type).OrderBy(document => document.Id));
            Assert.All(Enumerable.Range(0, 5), key => Assert.Equal(model.GetValueOrDefault((type, $"{key}")), documents.Find(type, $"{key}")));
        }
    }
}

/// <summary>A write or a deletion of a document of one of two types.</summary>
internal sealed record Change(int Kind, string Key, int Value)
{
    private IDocument Document => Kind % 2 == 0 ? new Counter(Key, Value) : new Named(Key, Value);

    private bool Deletes => Kind > 4;

    public void To(Image image, Dictionary<(Type, string), IDocument> model) => To(image.Put, image.Delete, model);

    public void To(Overlay overlay, Dictionary<(Type, string), IDocument> model) => To(overlay.Put, overlay.Delete, model);

    private void To(Action<IDocument> put, Action<Type, string> delete, Dictionary<(Type, string), IDocument> model)
    {
        if (Deletes)
        {
            delete(Document.GetType(), Key);
            model.Remove((Document.GetType(), Key));
        }
        else
        {
            put(Document);
            model[(Document.GetType(), Key)] = Document;
        }
    }
}

internal sealed record Named(string Id, int Value) : IDocument;
