using CareCircuits.Admin.Explaining;
using CareCircuits.Care.Networks;
using Microsoft.AspNetCore.Components;

namespace CareCircuits.Admin.Searching;

/// <summary>What one wants to know of a service with a telephone in hand: its number, whom it is for, how long one waits.</summary>
public sealed partial class ServiceCard
{
    /// <summary>The service.</summary>
    [Parameter]
    [EditorRequired]
    public required Service Service { get; set; }

    private IEnumerable<(string Name, string Value)> Lines
    {
        get
        {
            var said = new SaidFacts(FactWords, Times, Reader);
            (string Member, object? Value)[] members =
            [
                ("sector", Service.Facts.Sector), ("function", Service.Facts.Function), ("branch", Service.Facts.Branch), ("communes", Service.Facts.Communes),
                ("languages", Service.Facts.Languages), ("waitDays", Service.Facts.WaitDays), ("freePlaces", Service.Facts.FreePlaces), ("cost", Service.Facts.Cost),
            ];
            return members.Where(member => member.Value is not null and not IReadOnlyList<string> { Count: 0 })
                .Select(member => (said.Name("service", member.Member), said.Value("service", member.Member, member.Value)));
        }
    }
}
