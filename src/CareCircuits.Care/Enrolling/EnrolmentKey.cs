namespace CareCircuits.Care.Enrolling;

/// <summary>One enrolment of one network.</summary>
public readonly record struct EnrolmentKey(Guid Network, Guid Enrolment);
