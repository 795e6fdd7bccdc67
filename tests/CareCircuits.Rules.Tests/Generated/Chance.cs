namespace CareCircuits.Rules.Tests.Generated;

/// <summary>Chance that is the same every time: a linear congruential generator.</summary>
internal sealed class Chance(int seed)
{
    private ulong state = ((ulong)seed * 2862933555777941757UL) + 3037000493UL;

    public int Below(int limit)
    {
        state = (state * 6364136223846793005UL) + 1442695040888963407UL;
        return (int)((state >> 33) % (ulong)limit);
    }

    public bool OneIn(int many) => Below(many) == 0;

    public T Of<T>(params T[] choices) => choices[Below(choices.Length)];
}
