using CareCircuits.Engine.Definitions;
using CareCircuits.Rules.Findings;

namespace CareCircuits.Engine.Checks;

/// <summary>CC401: what is shared, and with whom, must be covered by the purpose.</summary>
internal static class ConsentCover
{
    public static void Check(CheckedCircuit circuit, CheckedWorkflow workflow, StepDefinition step)
    {
        if (!circuit.IsKnown)
            return;

        if (step is ReferStep refer && circuit.Purposes.TryGetValue(refer.Purpose, out var asked) && asked.Recipients.Count == 0)
            circuit.Findings.AtStep(Codes.Consent, workflow, step, "/purpose",
                $"The purpose {Hints.Quoted(refer.Purpose)} has no recipients, so nobody may be asked for it.");
        else if (step is ShareStep share && circuit.Purposes.TryGetValue(share.Purpose, out var purpose))
            CheckShare(circuit, workflow, share, purpose);
    }

    private static void CheckShare(CheckedCircuit circuit, CheckedWorkflow workflow, ShareStep share, PurposeDefinition purpose)
    {
        for (var index = 0; index < share.Content.Count; index++)
            if (share.Content[index] is var content && circuit.Contents.Contains(content) && !purpose.Content.Contains(content, StringComparer.Ordinal))
                circuit.Findings.AtStep(Codes.Consent, workflow, share, $"/content/{index}",
                    $"The purpose {Hints.Quoted(purpose.Id)} does not cover {Hints.Quoted(content)}: leave it out, or let the purpose cover it.");

        if (purpose.Recipients.Count == 0)
            circuit.Findings.AtStep(Codes.Consent, workflow, share, "/purpose",
                $"The purpose {Hints.Quoted(purpose.Id)} has no recipients, so nothing may be shared for it.");
        else if (DataReference.NameOf(share.With) is null && circuit.Roles.Contains(share.With)
            && !purpose.Recipients.Contains(share.With, StringComparer.Ordinal))
            circuit.Findings.AtStep(Codes.Consent, workflow, share, "/with",
                $"The role {Hints.Quoted(share.With)} is not a recipient of the purpose {Hints.Quoted(purpose.Id)}.");
    }
}
