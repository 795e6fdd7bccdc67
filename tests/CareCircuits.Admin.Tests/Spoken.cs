using System.Globalization;
using CareCircuits.Admin.Explaining;
using CareCircuits.Admin.Frame;
using CareCircuits.Admin.People;
using CareCircuits.Admin.Pieces;
using CareCircuits.Care.Time;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace CareCircuits.Admin.Tests;

/// <summary>The tellers of the screens in one language.</summary>
internal sealed class Spoken
{
    private readonly ResourceManagerStringLocalizerFactory factory = new(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);

    public Spoken(string language)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(language);
        Reader = new Reader(new CareClock(TimeProvider.System));
    }

    public Reader Reader { get; }

    public WhyTeller Why => new(Words<WhyWords>(), Words<FactWords>(), Words<ClauseWords>(), Words<OutcomeWords>(), Words<SaidTime>(), Reader);

    public HistoryTeller History => new(Words<HistoryWords>(), Words<OutcomeWords>(), Words<FactWords>(), Words<SaidTime>(), Reader);

    public IStringLocalizer<T> Words<T>() => new StringLocalizer<T>(factory);
}
