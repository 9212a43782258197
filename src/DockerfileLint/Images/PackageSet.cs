namespace DockerfileLint.Images;

/// <summary>Some of the packages of <see cref="DebianPackages"/>.</summary>
/// <param name="count">How many packages the table has.</param>
/// <param name="isWithoutDocuments">
/// Whether the image leaves out documentation, manual pages and translations.
/// </param>
internal sealed class PackageSet(int count, bool isWithoutDocuments = false)
{
    private const int Bits = 64;
    private readonly ulong[] words = new ulong[(count + Bits - 1) / Bits];

    /// <summary>Adds a package; false where it is in the set.</summary>
    public bool Add(int row)
    {
        var bit = 1UL << (row % Bits);
        if ((words[row / Bits] & bit) != 0) return false;
        words[row / Bits] |= bit;
        return true;
    }

    /// <summary>Adds those of another set.</summary>
    public void Add(PackageSet other)
    {
        for (var i = 0; i < words.Length; i++) words[i] |= other.words[i];
    }

    /// <summary>The bytes of the packages that aren't in another set.</summary>
    public long BytesBeyond(PackageSet other)
    {
        long bytes = 0;
        for (var i = 0; i < words.Length; i++)
        {
            var beyond = words[i] & ~other.words[i];
            for (var row = i * Bits; beyond != 0; row++, beyond >>= 1)
                if ((beyond & 1) != 0) bytes += BytesOf(row);
        }

        return bytes;
    }

    private long BytesOf(int row) =>
        DebianPackages.BytesOf(row) - (isWithoutDocuments ? DebianPackages.DocumentBytesOf(row) : 0);
}
