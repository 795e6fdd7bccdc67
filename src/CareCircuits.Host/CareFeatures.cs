using CareCircuits.Care.Access;
using CareCircuits.Care.Circuits;
using CareCircuits.Care.Drafts;
using CareCircuits.Care.Enrolling;
using CareCircuits.Care.Explaining;
using CareCircuits.Care.Incidents;
using CareCircuits.Care.Moving;
using CareCircuits.Care.Networks;
using CareCircuits.Care.People;
using CareCircuits.Care.Replaying;
using CareCircuits.Care.Running;
using CareCircuits.Care.Studio;
using CareCircuits.Care.Work;

namespace CareCircuits.Host;

/// <summary>Moves in what staff do at their desks.</summary>
internal static class CareFeatures
{
    /// <summary>Registers what pages ask and do, all of it without a state of its own.</summary>
    public static IServiceCollection AddCareFeatures(this IServiceCollection services) => services
        .AddSingleton<Absences>()
        .AddSingleton<FileDoor>().AddSingleton<BrokenGlass>()
        .AddSingleton<PeopleList>().AddSingleton<PersonEdits>()
        .AddSingleton<EnrolmentSignals>().AddSingleton<Consents>().AddSingleton<Enrolments>()
        .AddSingleton<TaskWork>().AddSingleton<QuestionWork>()
        .AddSingleton<DirectoryNames>().AddSingleton<Explanations>()
        .AddSingleton<RunList>().AddSingleton<EventWorkflows>()
        .AddSingleton<MovePlanning>().AddSingleton<ReplayWork>()
        .AddSingleton<Repairs>().AddSingleton<DraftKeeping>()
        .AddSingleton<DraftNews>().AddSingleton<DraftBeginning>().AddSingleton<DraftEditing>().AddSingleton<Publication>().AddSingleton<RealCases>();
}
