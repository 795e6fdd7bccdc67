using CareCircuits.Rules.Data;
using CareCircuits.Rules.Expressions;
using CareCircuits.Rules.Facts;

namespace CareCircuits.Rules.Tests.Expressions;

/// <summary>One workflow's data, one person, one moment: what most tests here need.</summary>
internal static class Given
{
    public static DataShape Shape { get; } = new(
    [
        new("risk", new DataType { Type = DataKind.Choice, Options = ["none", "low", "high"], Optional = true }),
        new("count", new DataType { Type = DataKind.Integer }),
        new("maybe", new DataType { Type = DataKind.Integer, Optional = true }),
        new("share", new DataType { Type = DataKind.Number, Optional = true }),
        new("note", new DataType { Type = DataKind.Text, Optional = true }),
        new("flag", new DataType { Type = DataKind.Boolean, Optional = true }),
        new("day", new DataType { Type = DataKind.Date, Optional = true }),
        new("at", new DataType { Type = DataKind.DateTime, Optional = true }),
        new("wait", new DataType { Type = DataKind.Duration, Optional = true }),
        new("place", new DataType { Type = DataKind.Service, Optional = true }),
        new("who", new DataType { Type = DataKind.Staff, Optional = true }),
    ]);

    public static DateTimeOffset Noon { get; } = new(2026, 3, 2, 12, 0, 0, TimeSpan.FromHours(1));

    public static ExpressionScope Scope { get; } = new()
    {
        Facts = new HashSet<string> { "person", "enrolment", "service", "staff", "data" },
        Data = Shape,
    };

    public static PersonFacts Ada { get; } = new()
    {
        Age = 42,
        Commune = "Verviers",
        Languages = ["fr", "de"],
        Housing = "precarious",
        Insured = true,
        Needs =
        [
            new NeedFacts { Domain = "accommodation", Rating = 2, By = "person" },
            new NeedFacts { Domain = "company", Rating = 1, By = "person" },
            new NeedFacts { Domain = "money", Rating = 2, By = "staff" },
        ],
    };

    public static FactSheet Sheet { get; } = new(Noon, new DateOnly(2026, 3, 2))
    {
        Person = Ada,
        Enrolment = new EnrolmentFacts { Active = true, Consents = ["care-coordination"] },
        Service = new ServiceFacts { Id = "ward-1", Sector = "addiction", Line = 2, Communes = ["Verviers"] },
        Staff = new StaffFacts { Id = "ana", Caseload = 8, Capacity = 10 },
        Data = DataFacts.Of(Shape).With("count", 7L).With("risk", "low").With("day", new DateOnly(2026, 3, 5)),
    };

    public static FactSheet With(string datum, object? value) => Sheet with { Data = Sheet.Data!.With(datum, value) };

    public static Expression Read(string text)
    {
        var reading = Expression.Read(text, Scope);
        Assert.True(reading.Expression is not null, string.Join("\n", reading.Errors));
        return reading.Expression;
    }

    /// <summary>The value, "unknown", or "error: ...".</summary>
    public static object? Value(string text, FactSheet? sheet = null) => Shown(Read(text).Evaluate(sheet ?? Sheet));

    public static object? Shown(ExpressionResult result) => result.State switch
    {
        ResultState.Unknown => "unknown",
        ResultState.Error => "error: " + result.Error,
        _ => result.Value,
    };

    /// <summary>The errors, as "position: message".</summary>
    public static string Errors(string text) =>
        string.Join("\n", Expression.Read(text, Scope).Errors.Select(error => $"{error.Position}: {error.Message}"));
}
