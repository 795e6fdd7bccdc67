using CareCircuits.Rules.Facts;
using CareCircuits.Rules.Json;

namespace CareCircuits.Engine.Rehearsals;

/// <summary>Facts, in the names of the fact catalogue. What is not given: booleans false, lists empty, numbers 0, optional members unknown.</summary>
public sealed record Given
{
    /// <summary>The person.</summary>
    [ShapedAs(typeof(PersonFacts))]
    public JsonTree? Person { get; init; }

    /// <summary>Domain to rating, as the person rates their needs.</summary>
    public IReadOnlyDictionary<string, int> Needs { get; init; } = new Dictionary<string, int>();

    /// <summary>Where the enrolment stands.</summary>
    [ShapedAs(typeof(EnrolmentFacts))]
    public JsonTree? Enrolment { get; init; }

    /// <summary>The purposes for which a consent holds.</summary>
    public IReadOnlyList<string>? Consents { get; init; }

    /// <summary>The services of the directory; a service is a member unless it says otherwise.</summary>
    [ShapedAs(typeof(IReadOnlyList<GivenService>))]
    public JsonTree? Services { get; init; }

    /// <summary>The staff of the network.</summary>
    [ShapedAs(typeof(IReadOnlyList<StaffFacts>))]
    public JsonTree? Staff { get; init; }
}

/// <summary>A service of the directory, with the roles of the circuit that it holds.</summary>
public sealed record GivenService : ServiceFacts
{
    /// <summary>The roles of the circuit that it holds.</summary>
    public IReadOnlyList<string> Roles { get; init; } = [];
}
