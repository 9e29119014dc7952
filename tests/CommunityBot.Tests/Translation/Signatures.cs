using System.Globalization;
using System.Reflection;

namespace CommunityBot.Tests.Translation;

/// <summary>Public types as lines of text, in the form of published-signatures.txt.</summary>
internal static class Signatures
{
    private const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static IEnumerable<string> Of(Type type) => type.IsEnum
        ? [$"enum {type.Name}", .. Enum.GetValues(type).Cast<object>().Select(value => $"{type.Name}: {value} = {Convert.ToInt32(value, CultureInfo.InvariantCulture)}")]
        : [Head(type), .. type.GetMembers(Own).Select(Member).OfType<string>().Select(member => $"{type.Name}: {member}")];

    private static string Head(Type type) =>
        $"{(type.IsValueType ? "struct" : "class")} {type.Name}{(type.IsValueType || type.BaseType == typeof(object) ? "" : $" : {type.BaseType!.Name}")}";

    private static string? Member(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"ctor({Parameters(constructor)})",
        PropertyInfo property => $"{Kind(property.GetMethod!)}{Name(property.PropertyType)} {property.Name} {{ get; {(property.SetMethod is { IsPublic: true } ? "set; " : "")}}}",
        MethodInfo { IsSpecialName: true } accessor when !accessor.Name.StartsWith("op_", StringComparison.Ordinal) => null,
        MethodInfo method => $"{Kind(method)}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        Type => null,
        _ => member.ToString(),
    };

    /// <summary>An override, or what only carries out an interface, is no new virtual member.</summary>
    private static string Kind(MethodInfo method) =>
        method.IsStatic ? "static " : method is { IsVirtual: true, IsFinal: false } && method.GetBaseDefinition() == method ? "virtual " : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) => $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? $" = {Default(parameter)}" : "")}";

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue switch
    {
        null when parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null => "default",
        null => "null",
        string text => $"\"{text}\"",
        var value when parameter.ParameterType.IsEnum => Enum.ToObject(parameter.ParameterType, value).ToString()!,
        var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type) => type switch
    {
        _ when Nullable.GetUnderlyingType(type) is { } inner => $"{Name(inner)}?",
        { IsGenericType: true } => $"{type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>",
        _ when type == typeof(string) => "string",
        _ when type == typeof(object) => "object",
        _ when type == typeof(bool) => "bool",
        _ when type == typeof(int) => "int",
        _ when type == typeof(float) => "float",
        _ => type.Name,
    };
}
