using CareCircuits.Admin.Running;
using static CareCircuits.Admin.Tests.Lines;

namespace CareCircuits.Admin.Tests.Running;

public class RunWatchTests
{
    [Fact]
    public void Only_what_is_new_or_moved_since_the_last_look_is_told()
    {
        var watch = new RunWatch();
        var (stays, moves) = (Of(Run("crisis-access", ["first-call"]), Task(1, "first-call", Noon)), Of(Run("crisis-access", ["first-call"]), Task(1, "first-call", Noon)));
        var (moved, came) = (moves with { Stays = [Search(2, "find-place", Noon)] }, Of(Run("crisis-access", ["first-call"]), Task(1, "first-call", Noon)));

        Assert.Empty(watch.Look("here", [stays, moves]));
        Assert.Equal([moved, came], watch.Look("here", [stays, moved, came]));
        Assert.Empty(watch.Look("here", [stays, moved, came]));
    }

    [Fact]
    public void Another_page_is_looked_at_for_the_first_time()
    {
        var watch = new RunWatch();
        watch.Look("here", []);

        Assert.Empty(watch.Look("there", [Of(Run("crisis-access", ["first-call"]))]));
    }
}
