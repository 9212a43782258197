using System;
using DockerfileLint.Text;

namespace DockerfileLint.Linting;

/// <summary>
/// Keeps the memory that linting a large file takes near what it needs: by itself the runtime lets a growing heap
/// become a third larger than that before it compacts it. Nothing happens for files of ordinary size.
/// </summary>
internal struct MemoryRoom(SourceText text)
{
    // No real Dockerfile comes near it.
    private const int LargeText = 1_000_000;

    private readonly bool isLarge = text.Length >= LargeText;
    private long kept;

    /// <summary>Gives back what isn't used, if the heap has grown by an eighth since that was done last.</summary>
    public void Keep()
    {
        if (!isLarge || GC.GetTotalMemory(forceFullCollection: false) < kept + kept / 8) return;
        Make();
        kept = GC.GetTotalMemory(forceFullCollection: false);
    }

    /// <summary>Gives back what isn't used.</summary>
    public readonly void Make()
    {
        if (isLarge) GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
    }
}
