using System.Globalization;
using CareCircuits.Care.Enrolling;

namespace CareCircuits.Admin.Work;

/// <summary>What an address calls a task or a question: <c>enrolment/entry</c>.</summary>
public static class WorkAddress
{
    /// <summary>The enrolment and the entry; null where the text is no such address.</summary>
    public static (EnrolmentKey Enrolment, int Entry)? Read(Guid network, string text) =>
        text.Split('/') is [var enrolment, var entry] && Guid.TryParse(enrolment, out var id) && int.TryParse(entry, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (new EnrolmentKey(network, id), number)
            : null;
}
