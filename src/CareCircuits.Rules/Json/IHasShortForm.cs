namespace CareCircuits.Rules.Json;

/// <summary>A type that is also written as one text, such as <c>"PT48H"</c> for a time limit.</summary>
/// <typeparam name="T">The type itself.</typeparam>
public interface IHasShortForm<T>
    where T : class, IHasShortForm<T>
{
    /// <summary>What the text stands for; null, with the reason, where it stands for nothing.</summary>
    static abstract T? FromShortForm(string text, out string problem);
}
