using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Dialogs;

/// <summary>A short stable name of a longer one, for buttons: 7 characters of 5 bits, the same in every version.</summary>
internal static class Mark
{
    public const int Length = 7;

    private const string Digits = "0123456789abcdefghijklmnopqrstuv";

    public static string Of(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        Span<char> mark = stackalloc char[Length];
        for (var i = 0; i < Length; i++)
        {
            mark[i] = Digits[hash[i] & 31];
        }

        return new string(mark);
    }
}
