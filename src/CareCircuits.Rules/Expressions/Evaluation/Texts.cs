using System.Runtime.CompilerServices;

namespace CareCircuits.Rules.Expressions;

/// <summary>Questions to texts, letter by letter. Both evaluators ask here.</summary>
internal static class Texts
{
    /// <summary>Called, not copied: comparing with a literal is something that the runtime likes to spend long on.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Same(string left, string right) => string.Equals(left, right);

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Ask(TextQuestion question, string text, string part) => question switch
    {
        TextQuestion.Contains => text.Contains(part, StringComparison.Ordinal),
        TextQuestion.StartsWith => text.StartsWith(part, StringComparison.Ordinal),
        TextQuestion.EndsWith => text.EndsWith(part, StringComparison.Ordinal),
    };

    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool Holds(IReadOnlyList<string> list, string text)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == text)
                return true;
        }

        return false;
    }
}
