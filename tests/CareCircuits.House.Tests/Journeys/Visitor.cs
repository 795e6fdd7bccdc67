using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CareCircuits.House.Tests.Journeys;

/// <summary>Someone in front of the screens. Whatever the browser complains of is a failure of the journey.</summary>
internal sealed class Visitor : IAsyncDisposable
{
    private readonly List<string> complaints = [];

    public Visitor(IPage page)
    {
        Page = page;
        page.PageError += (_, error) => complaints.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Add(message.Text);
        };
    }

    public IPage Page { get; }

    public ILocator Test(string name) => Page.GetByTestId(name);

    public async Task GoAsync(string address)
    {
        await Page.GotoAsync(address);
        await IsLiveAsync();
    }

    /// <summary>Waits until what is on the screen answers.</summary>
    public async Task IsLiveAsync()
    {
        await Page.WaitForFunctionAsync("() => window.Blazor && window.careIsLive === true");
        await FitsAsync();
    }

    /// <summary>Nothing is wider than the window.</summary>
    public async Task FitsAsync() =>
        Assert.True(await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth + 1"), $"{Page.Url} is wider than the window");

    /// <summary>axe finds nothing serious.</summary>
    public async Task IsAccessibleAsync()
    {
        var found = await Page.RunAxe();
        var grave = found.Violations.Where(violation => violation.Impact is "serious" or "critical").ToList();
        Assert.True(grave.Count == 0, $"{Page.Url}: " + string.Join("; ", grave.Select(violation => $"{violation.Id} {violation.Nodes[0].Html}")));
    }

    public async ValueTask DisposeAsync()
    {
        await Page.Context.DisposeAsync();
        Assert.Empty(complaints);
    }
}
