using System.Collections.Generic;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Parsing;

/// <summary>
/// The options of the <c>check</c> directive: up to three <c>name=value</c> separated by semicolons, up to the first
/// space.
/// </summary>
internal static class CheckOptions
{
    private static readonly string[] Names = ["skip", "experimental", "error"];

    public static void Check(DirectiveSyntax directive, List<SyntaxError> errors)
    {
        var value = directive.Value;
        var blank = value.IndexOf(' ');
        var options = (blank < 0 ? value : value.Substring(0, blank)).Trim();
        var start = 0;
        for (var part = 1; start <= options.Length && options.Length > 0; part++)
        {
            var semicolon = part < 3 ? options.IndexOf(';', start) : -1;
            var end = semicolon < 0 ? options.Length : semicolon;
            var span = TextSpan.FromBounds(directive.ValueSpan.Start + start, directive.ValueSpan.Start + end);
            if (Problem(options.Substring(start, end - start), blank >= 0 && end == options.Length) is { } problem)
            {
                errors.Add(new SyntaxError(SyntaxErrorKind.Directive, span, problem.Message, problem.Replacement));
                return;
            }

            start = end + 1;
        }
    }

    private static (string Message, string? Replacement)? Problem(string option, bool isCut)
    {
        var equals = option.IndexOf('=');
        var hint = isCut
            ? " The options end at the first space: write them without spaces."
            : " Write skip=…, experimental=… or error=true.";
        if (equals < 0) return ($"'{option}' isn't an option of the check directive.{hint}", null);
        var name = option.Substring(0, equals).Trim();
        var value = option.Substring(equals + 1).Trim();
        if (name is "skip" or "experimental") return null;
        if (name == "error")
            return Booleans.IsGoBoolean(value) ? null : ($"error takes true or false, not '{value}'.", null);
        return (
            $"The check directive has no option '{name}'.{hint}",
            Suggestions.Nearest(name, Names) is { } near ? near + option.Substring(equals) : null);
    }
}
