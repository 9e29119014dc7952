namespace Azure.AI.Translation.Text;

/// <summary>Whether a text is plain or HTML. In HTML, tags stay as they are; in a plain text they are translated like words.</summary>
public readonly struct TextType(string value) : IEquatable<TextType>
{
    public static TextType Html { get; } = new("Html");

    public static TextType Plain { get; } = new("Plain");

    public static bool operator ==(TextType left, TextType right) => left.Equals(right);

    public static bool operator !=(TextType left, TextType right) => !left.Equals(right);

    public bool Equals(TextType other) => string.Equals(ToString(), other.ToString(), StringComparison.OrdinalIgnoreCase);

    public override bool Equals(object? obj) => obj is TextType other && Equals(other);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.OrdinalIgnoreCase);

    public override string ToString() => value ?? "";
}
