using System;
using System.Collections.Immutable;

namespace DockerfileLint.Linting;

/// <summary>What <c># check=…</c> means to the builder (BuildKit, November 2026).</summary>
internal static class BuilderChecks
{
    /// <summary>What the names of its checks begin with among our aliases.</summary>
    public const string Peer = "buildkit:";

    /// <summary>The check of an instruction that a later one replaces; the comment is above the later one.</summary>
    public const string Replaced = "buildkit:MultipleInstructionsDisallowed";

    /// <summary>The checks that are off until <c>experimental=</c> names them.</summary>
    public static ImmutableArray<string> Experimental { get; } = ImmutableArray.Create("InvalidDefinitionDescription");

    /// <summary>The checks that <c>skip=</c> doesn't reach above an instruction; it does as a directive.</summary>
    public static ImmutableArray<string> Beyond { get; } = ImmutableArray.Create(
        Replaced, "buildkit:NoEmptyContinuation", "buildkit:ConsistentInstructionCasing",
        "buildkit:DuplicateStageName", "buildkit:ReservedStageName", "buildkit:InvalidDefaultArgInFrom");

    /// <summary>Whether a name in the comment means the check of replaced instructions.</summary>
    public static bool MeansReplaced(string name) =>
        name == "all" || Replaced.EndsWith(":" + name, StringComparison.Ordinal);
}
