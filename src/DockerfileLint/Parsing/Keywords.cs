using System;
using DockerfileLint.Syntax;

namespace DockerfileLint.Parsing;

/// <summary>The names of the instructions.</summary>
internal static class Keywords
{
    /// <summary>The names, in the order of <see cref="InstructionKind"/> without its first.</summary>
    public static readonly string[] Names =
    [
        "FROM", "ARG", "RUN", "COPY", "ADD", "CMD", "ENTRYPOINT", "ENV", "LABEL", "EXPOSE", "VOLUME", "USER", "WORKDIR",
        "SHELL", "STOPSIGNAL", "HEALTHCHECK", "ONBUILD", "MAINTAINER",
    ];

    /// <summary>The instruction of this name, letter case ignored.</summary>
    public static InstructionKind Find(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > 11) return InstructionKind.Unknown;
        return (char)(word[0] & ~0x20) switch
        {
            'F' => Test(word, InstructionKind.From),
            'A' =>
                word.Length == 3 && (word[1] | 0x20) == 'd'
                    ? Test(word, InstructionKind.Add)
                    : Test(word, InstructionKind.Arg),
            'R' => Test(word, InstructionKind.Run),
            'C' => word.Length == 3 ? Test(word, InstructionKind.Cmd) : Test(word, InstructionKind.Copy),
            'E' =>
                word.Length == 3
                    ? Test(word, InstructionKind.Env)
                    : word.Length == 6 ? Test(word, InstructionKind.Expose) : Test(word, InstructionKind.Entrypoint),
            'L' => Test(word, InstructionKind.Label),
            'V' => Test(word, InstructionKind.Volume),
            'U' => Test(word, InstructionKind.User),
            'W' => Test(word, InstructionKind.Workdir),
            'S' => word.Length == 5 ? Test(word, InstructionKind.Shell) : Test(word, InstructionKind.Stopsignal),
            'H' => Test(word, InstructionKind.Healthcheck),
            'O' => Test(word, InstructionKind.Onbuild),
            'M' => Test(word, InstructionKind.Maintainer),
            _ => InstructionKind.Unknown,
        };
    }

    /// <summary>The name of an instruction.</summary>
    public static string NameOf(InstructionKind kind) => kind == InstructionKind.Unknown ? "" : Names[(int)kind - 1];

    private static InstructionKind Test(ReadOnlySpan<char> word, InstructionKind kind)
    {
        var name = Names[(int)kind - 1];
        if (word.Length != name.Length) return InstructionKind.Unknown;
        for (var i = 0; i < name.Length; i++)
            if ((word[i] & ~0x20) != name[i]) return InstructionKind.Unknown;
        return kind;
    }
}
