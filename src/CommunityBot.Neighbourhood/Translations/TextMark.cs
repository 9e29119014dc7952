using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Neighbourhood;

/// <summary>A short mark of words, to know whether they are the same still: 8 hexadecimal digits. It fits in a button, so that a press approves what its person saw.</summary>
internal static class TextMark
{
    public static string Of(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..8];
}
