using System.Globalization;
using System.Xml;
using CareCircuits.Care.Due;
using CareCircuits.Care.Outbox;
using CareCircuits.Care.Time;
using CareCircuits.Engine.Decisions;
using CareCircuits.Host.Api;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CareCircuits.Host.Demo;

/// <summary>Lets a demo's time run: from one due moment to the next, as if one had waited. How far it is ahead is kept in the store.</summary>
internal sealed class DemoTime(CareClock clock, IHouseNotes notes, IDueStore dues, DueSender sender, OutboxSender outbox) : IDisposable
{
    private const string Note = "demo-time-ahead";
    private const int Batch = 500;
    private const int AtOnce = 8;

    private readonly SemaphoreSlim turn = new(1, 1);

    public DateTimeOffset Now => clock.Now;

    /// <summary>Goes on from where the demo's time was when the host stopped.</summary>
    public async Task ResumeAsync(CancellationToken cancellation)
    {
        if (await notes.FindAsync(Note, cancellation) is { } ticks)
            clock.Offset = new TimeSpan(long.Parse(ticks, CultureInfo.InvariantCulture));
    }

    public async Task ForwardAsync(TimeSpan by, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            var end = clock.Now + by;
            while (await dues.NextAsync(cancellation) is { } next && next <= end)
            {
                await MoveToAsync(next, cancellation);

                // What the alarm clock has just taken is on its way.
                if (await sender.SendAsync(Batch, AtOnce, cancellation) == 0)
                    await Task.Delay(20, cancellation);
            }

            await MoveToAsync(end, cancellation);
            while (await outbox.SendAsync(Batch, cancellation) == Batch)
                cancellation.ThrowIfCancellationRequested();
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task MoveToAsync(DateTimeOffset moment, CancellationToken cancellation)
    {
        if (moment <= clock.Now)
            return;
        clock.Offset += moment - clock.Now;
        await notes.SaveAsync(Note, clock.Offset.Ticks.ToString(CultureInfo.InvariantCulture), cancellation);
    }
}

/// <summary>The demo's clock over HTTP, in Development only.</summary>
internal static class DemoTimeApi
{
    private static readonly TimeSpan Longest = TimeSpan.FromDays(366);

    public static void MapDemoTime(this IEndpointRouteBuilder routes)
    {
        var clock = routes.MapGroup("/demo/clock").ExcludeFromDescription().RequireAuthorization(
            policy => policy.AddAuthenticationSchemes(ApiKeySignIn.Scheme).RequireAuthenticatedUser());
        clock.MapGet("", (DemoTime time) => TypedResults.Ok(new ClockView(time.Now)));
        clock.MapPost("", ForwardAsync);
    }

    private static async Task<Results<Ok<ClockView>, ProblemHttpResult>> ForwardAsync(ClockBody body, DemoTime time, CancellationToken cancellation)
    {
        if (SpanOf(body.Forward) is not { } span || span <= TimeSpan.Zero || span > Longest)
            return Problems.Of([new Fault("forward", "must be a duration such as PT72H, of a year at most")]);
        await time.ForwardAsync(span, cancellation);
        return TypedResults.Ok(new ClockView(time.Now));
    }

    private static TimeSpan? SpanOf(string? text)
    {
        try
        {
            return text is null ? null : XmlConvert.ToTimeSpan(text);
        }
        catch (Exception unreadable) when (unreadable is FormatException or OverflowException)
        {
            return null;
        }
    }
}

/// <summary>How far to let time run.</summary>
internal sealed record ClockBody(string? Forward);

/// <summary>What time it is in the demo.</summary>
internal sealed record ClockView(DateTimeOffset Now);
