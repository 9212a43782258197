using System;

namespace DockerfileLint.Syntax;

/// <summary>Whether a line begins as an instruction does.</summary>
internal static class InstructionStart
{
    /// <summary>
    /// The length of the keyword, in capitals, with which a text begins if what follows fits the instruction; 0 where
    /// it doesn't.
    /// </summary>
    public static int LengthAt(ReadOnlySpan<char> line)
    {
        var end = line.IndexOfAny(' ', '\t');
        if (end is < 3 or > 11) return 0;
        foreach (var character in line.Slice(0, end))
            if (character is < 'A' or > 'Z') return 0;
        return Enum.TryParse<InstructionKind>(line.Slice(0, end).ToString(), ignoreCase: true, out var kind)
            && Fits(kind, line.Slice(end).Trim()) ? end : 0;
    }

    /// <summary>Whether what follows a keyword may be the arguments of its instruction.</summary>
    public static bool Fits(InstructionKind kind, ReadOnlySpan<char> rest) => !rest.IsEmpty && kind switch
    {
        InstructionKind.Unknown => false,
        InstructionKind.From => IsBase(rest),
        InstructionKind.Env or InstructionKind.Label => rest.IndexOfAny('=', ' ') > 0,
        InstructionKind.Arg or InstructionKind.Workdir or InstructionKind.User or InstructionKind.Stopsignal =>
            rest.IndexOf(' ') < 0 || rest.IndexOfAny('"', '\'', '=') >= 0,
        InstructionKind.Expose => rest[0] is >= '0' and <= '9' or '$',
        InstructionKind.Copy or InstructionKind.Add => rest.IndexOf(' ') > 0 || rest[0] == '[',
        InstructionKind.Shell => rest[0] == '[',
        InstructionKind.Healthcheck => Begins(rest, "CMD") || Begins(rest, "NONE") || Begins(rest, "--"),
        InstructionKind.Onbuild => LengthAt(rest) > 0,
        _ => true,
    };

    /// <summary>An image, perhaps with a platform before and the name of a stage after it.</summary>
    private static bool IsBase(ReadOnlySpan<char> rest)
    {
        while (Begins(rest, "--"))
        {
            var flag = rest.IndexOf(' ');
            if (flag < 0) return false;
            rest = rest.Slice(flag).TrimStart();
        }

        var space = rest.IndexOf(' ');
        if (space < 0) return true;
        var after = rest.Slice(space).TrimStart();
        return after.Length > 3 && (after[0] | 0x20) == 'a' && (after[1] | 0x20) == 's' && after[2] is ' ' or '\t';
    }

    private static bool Begins(ReadOnlySpan<char> text, string beginning) =>
        text.StartsWith(beginning.AsSpan(), StringComparison.Ordinal);
}
