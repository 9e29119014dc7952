using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Neighbourhood;

/// <summary>A short mark of words that travels in a button, so that a press approves what its person saw: 8 hexadecimal digits.</summary>
internal static class TextMark
{
    public static string Of(string words) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..8];
}
