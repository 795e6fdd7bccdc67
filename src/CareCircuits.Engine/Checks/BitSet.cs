namespace CareCircuits.Engine.Checks;

/// <summary>A set of small numbers.</summary>
internal sealed class BitSet
{
    private readonly ulong[] words;
    private readonly int size;

    private BitSet(int size, ulong[] words) => (this.size, this.words) = (size, words);

    public bool IsEmpty => Array.TrueForAll(words, word => word == 0);

    public static BitSet Empty(int size) => new(size, new ulong[(size + 63) / 64]);

    public static BitSet Full(int size)
    {
        var full = Empty(size);
        full.AddAll();
        return full;
    }

    public bool Has(int number) => (words[number >> 6] >> (number & 63) & 1) != 0;

    public void Add(int number) => words[number >> 6] |= 1UL << (number & 63);

    public void Remove(int number) => words[number >> 6] &= ~(1UL << (number & 63));

    public void AddAll()
    {
        for (var number = 0; number < size; number++)
            Add(number);
    }

    /// <summary>Adds all of another; says whether that made it larger.</summary>
    public bool Add(BitSet other) => Change(other, (own, others) => own | others);

    /// <summary>Keeps what another has, too; says whether that made it smaller.</summary>
    public bool Keep(BitSet other) => Change(other, (own, others) => own & others);

    /// <summary>Takes away what others have.</summary>
    public BitSet Without(IEnumerable<BitSet> others)
    {
        foreach (var other in others)
            Change(other, (own, taken) => own & ~taken);
        return this;
    }

    /// <summary>Adds what another has.</summary>
    public BitSet With(BitSet other)
    {
        Add(other);
        return this;
    }

    public BitSet Copy() => new(size, (ulong[])words.Clone());

    private bool Change(BitSet other, Func<ulong, ulong, ulong> change)
    {
        var changed = false;
        for (var word = 0; word < words.Length; word++)
        {
            var after = change(words[word], other.words[word]);
            changed |= after != words[word];
            words[word] = after;
        }

        return changed;
    }
}
