using System.Reflection;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Expressions;

/// <summary>The methods that compiled rules call, looked up once.</summary>
internal static class Methods
{
    private static readonly MethodInfo OnWholes = Of(typeof(Numbers), nameof(Numbers.TryCompute), typeof(Arithmetic), typeof(long), typeof(long), typeof(long).MakeByRefType());
    private static readonly MethodInfo OnDecimals = Of(typeof(Numbers), nameof(Numbers.TryCompute), typeof(Arithmetic), typeof(decimal), typeof(decimal), typeof(decimal).MakeByRefType());

    public static MethodInfo TryAddDays { get; } = Of(typeof(Numbers), nameof(Numbers.TryAddDays), typeof(DateOnly), typeof(long), typeof(DateOnly).MakeByRefType());

    public static MethodInfo Holds { get; } = Of(typeof(Texts), nameof(Texts.Holds), typeof(IReadOnlyList<string>), typeof(string));

    public static MethodInfo Ask { get; } = Of(typeof(Texts), nameof(Texts.Ask), typeof(TextQuestion), typeof(string), typeof(string));

    public static MethodInfo SameText { get; } = Of(typeof(Texts), nameof(Texts.Same), typeof(string), typeof(string));

    public static MethodInfo ReadData { get; } = Of(typeof(DataBinding), nameof(DataBinding.Read), typeof(DataFacts), typeof(int[]), typeof(int));

    public static MethodInfo DataAs { get; } = Of(typeof(DataBinding), nameof(DataBinding.As), typeof(ExpressionKind), typeof(object));

    public static PropertyInfo CountOfTexts { get; } = typeof(IReadOnlyCollection<string>).GetProperty("Count")!;

    public static PropertyInfo CountOfNeeds { get; } = typeof(IReadOnlyCollection<NeedFacts>).GetProperty("Count")!;

    public static MethodInfo TryCompute(Type number) => number == typeof(long) ? OnWholes : OnDecimals;

    private static MethodInfo Of(Type type, string name, params Type[] parameters) =>
        type.GetMethod(name, BindingFlags.Static | BindingFlags.Public, parameters)!;
}
