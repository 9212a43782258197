using System;
using System.Collections.Immutable;
using System.Linq;

namespace DockerfileLint.Context;

/// <summary>
/// What those who run the image decide where the Dockerfile leaves it open, such as the Compose services that declare
/// its build: their settings together.
/// </summary>
internal sealed record ContainerSettings
{
    /// <summary>Nothing is decided elsewhere.</summary>
    public static ContainerSettings None { get; } = new();

    /// <summary>The environment variables that are set.</summary>
    public ImmutableHashSet<string> Variables { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Whether a file sets more variables.</summary>
    public bool HasOtherVariables { get; init; }

    /// <summary>Whether a user is chosen, or folders of root's are mounted.</summary>
    public bool ChoosesUser { get; init; }

    /// <summary>Whether another command starts.</summary>
    public bool ChoosesStart { get; init; }

    /// <summary>Whether a health check runs in the container.</summary>
    public bool ChecksHealth { get; init; }

    /// <summary>The words of the commands that start or check: programs that the image needs are among them.</summary>
    public ImmutableHashSet<string> Words { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Whether a variable that fits may be set.</summary>
    public bool MaySet(Func<string, bool> name) => HasOtherVariables || Variables.Any(name);

    /// <summary>What either of two decides.</summary>
    public ContainerSettings With(ContainerSettings other) => this == None ? other : other == None ? this : new()
    {
        Variables = Variables.Union(other.Variables),
        HasOtherVariables = HasOtherVariables || other.HasOtherVariables,
        ChoosesUser = ChoosesUser || other.ChoosesUser,
        ChoosesStart = ChoosesStart || other.ChoosesStart,
        ChecksHealth = ChecksHealth || other.ChecksHealth,
        Words = Words.Union(other.Words),
    };
}
