using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Writing;

/// <summary>
/// The short mark in front of every button's data that says whose button it is: four characters of the area's id, hashed.
/// It routes and proves nothing: data can be forged, and the area checks what it gets.
/// </summary>
public static class AreaMark
{
    private const int Length = 4;

    public static string Of(string areaId) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(areaId)))[..Length].Replace('+', '-').Replace('/', '_');

    public static string Put(string areaId, string data) => $"{Of(areaId)}{data}";

    public static (string Mark, string Data) Split(string data) => data.Length <= Length ? ("", data) : (data[..Length], data[Length..]);
}
