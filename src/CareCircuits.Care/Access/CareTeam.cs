using CareCircuits.Engine.Decisions;
using CareCircuits.Rules.Data;

namespace CareCircuits.Care.Access;

/// <summary>The services and staff that a running workflow keeps among its data, such as the case manager or the hospital.</summary>
public static class CareTeam
{
    /// <summary>Everyone whom the data of a run name.</summary>
    public static IEnumerable<Party> Of(Instance instance)
    {
        foreach (var (name, type) in instance.Data.Shape.Members)
        {
            if (type.Type is DataKind.Service or DataKind.Staff && instance.Data[name] is string id)
                yield return new Party(type.Type == DataKind.Staff ? PartyKind.Staff : PartyKind.Service, id);
        }
    }
}
