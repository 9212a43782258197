using System;
using System.Collections.Immutable;

namespace DockerfileLint.Shell;

/// <summary>Calls of .NET methods in expressions of PowerShell.</summary>
internal static class MethodCalls
{
    /// <summary>
    /// The arguments of a method that an expression calls as its last one; null where it calls none of that name.
    /// </summary>
    public static ImmutableArray<ShellWord>? Arguments(ShellCommand command, string method)
    {
        if (command.Program is not { } program) return null;
        var text = program.Text;
        var call = text.IndexOf(method + "(", StringComparison.OrdinalIgnoreCase);
        if (call < 1 || text[call - 1] is not ('.' or ':') || text[text.Length - 1] != ')') return null;
        var found = ImmutableArray.CreateBuilder<ShellWord>();
        var start = call + method.Length + 1;
        var quote = '\0';
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '\'' or '"') quote = c;
            else if (c == '(' || c == ')' && i < text.Length - 1) return null;
            else if (c is ',' or ')')
            {
                found.Add(Argument(program, start, i));
                start = i + 1;
            }
        }

        return found.ToImmutable();
    }

    private static ShellWord Argument(ShellWord expression, int start, int end)
    {
        var text = expression.Text;
        while (start < end && text[start] == ' ') start++;
        while (end > start && text[end - 1] == ' ') end--;
        var inner = text.AsSpan(start, end - start);
        var isPlain = inner.Length > 1
            && inner[0] is '\'' or '"'
            && inner[inner.Length - 1] == inner[0]
            && (inner[0] == '\'' || inner.IndexOfAny('$', '`') < 0);
        var range = Text.TextSpan.FromBounds(expression.Range.Start + start, expression.Range.Start + end);
        return new ShellWord(
            expression.Script,
            range,
            ShellWordTraits.Foreign | (isPlain ? ShellWordTraits.Quoted : ShellWordTraits.Expansion),
            [],
            isPlain ? inner.Slice(1, inner.Length - 2).ToString() : null);
    }
}
