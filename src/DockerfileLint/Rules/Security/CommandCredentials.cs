using System;
using System.Collections.Generic;
using System.Linq;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>
/// Passwords and tokens that are written into the arguments of programs that log in somewhere: <c>curl -u user:…</c>,
/// <c>curl -H "Authorization: Bearer …"</c>, <c>docker login -p …</c>.
/// </summary>
internal static class CommandCredentials
{
    // Shorter ones are those of registries that let everybody read, such as 'Bearer QQ=='.
    private const int ShortestToken = 8;

    private static readonly ShellOptionSyntax Login = new("pu");

    private static readonly string[] Headers =
        ["authorization", "proxy-authorization", "private-token", "job-token", "x-api-key", "x-auth-token"];

    private static readonly string[] Schemes = ["basic ", "bearer ", "token "];

    /// <summary>The places with what each one is, as the beginning of a message.</summary>
    public static IEnumerable<(TextSpan Span, string What)> In(ShellCommand command) => command.Name switch
    {
        "curl" or "wget" when IsLocal(command) => [],
        "curl" => Options(command, DownloadCommands.CurlOptions)
            .Select(static one => one.Name switch
            {
                "-u" or "--user" or "-U" or "--proxy-user" => InUser(one),
                "-H" or "--header" or "--proxy-header" => InHeader(one),
                _ => null,
            })
            .OfType<(TextSpan, string)>(),
        "wget" => Options(command, DownloadCommands.WgetOptions)
            .Where(static one => one.Name == "--header")
            .Select(InHeader)
            .OfType<(TextSpan, string)>(),
        "sshpass" => Passwords(command),
        "docker" or "podman" or "nerdctl" or "buildah" or "skopeo" or "oras" or "helm" or "crane" or "az" or "cf"
            when command.Arguments.Any(static word => word.Value == "login") => Passwords(command),
        _ => [],
    };

    private static IEnumerable<(TextSpan Span, string What)> Passwords(ShellCommand command) =>
        from one in Options(command, Login)
        where one.Name == "-p" && TextSecrets.IsLiteral(one.Name, one.Value)
        select (one.PlaceOf(one.Value), "'-p' has its value here");

    /// <summary>The password in <c>user:password</c>.</summary>
    private static (TextSpan Span, string What)? InUser(Option option)
    {
        var colon = option.Value.IndexOf(':');
        if (colon <= 0) return null;
        var password = option.Value.Substring(colon + 1);
        return TextSecrets.IsLiteral(option.Name, password) && option.Value.Substring(0, colon) != password
            ? (option.PlaceOf(password), $"'{option.Name}' has a password here")
            : null;
    }

    /// <summary>The token in <c>Authorization: Bearer token</c>.</summary>
    private static (TextSpan Span, string What)? InHeader(Option option)
    {
        var colon = option.Value.IndexOf(':');
        if (colon <= 0) return null;
        var name = option.Value.Substring(0, colon);
        if (Array.IndexOf(Headers, name.Trim().ToLowerInvariant()) < 0) return null;
        var token = option.Value.Substring(colon + 1).Trim();
        foreach (var scheme in Schemes)
            if (token.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                token = token.Substring(scheme.Length).Trim();
        return IsToken(token) ? (option.PlaceOf(token), $"The header '{name}' has its value here") : null;
    }

    /// <summary>Whether a text is one word that no variable gives, and doesn't stand for another one.</summary>
    private static bool IsToken(string text) =>
        text.Length >= ShortestToken
            && text.IndexOfAny([' ', '$', '<', '{', '%', '[', '*']) < 0
            && text.IndexOf("token", StringComparison.OrdinalIgnoreCase) < 0
            && text.IndexOf("your", StringComparison.OrdinalIgnoreCase) < 0
            && text.IndexOf("example", StringComparison.OrdinalIgnoreCase) < 0
            && !UrlPasswords.IsPlaceholder(text)
            && TokenFormats.Find(text.AsSpan(), 0) is null;

    /// <summary>Whether a command speaks to the machine itself, such as to a server that it has started.</summary>
    private static bool IsLocal(ShellCommand command) => command.Arguments.Any(static word =>
    {
        var address = word.Prefix;
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        return UrlPasswords.IsHere(address.AsSpan(scheme < 0 ? 0 : scheme + 3));
    });

    private static IEnumerable<Option> Options(ShellCommand command, ShellOptionSyntax syntax)
    {
        var words = command.Arguments;
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].Value is not ['-', _, ..] text) continue;
            var isLong = text[1] == '-';
            var start = isLong ? text.IndexOf('=') + 1 : syntax.ValueIndex(text);
            if (!isLong && start < 0) continue;
            var name = isLong ? text.Substring(0, start > 0 ? start - 1 : text.Length) : $"-{text[start - 1]}";
            if (start > 0 && start < text.Length) yield return new Option(name, words[i], text.Substring(start));
            else if (i + 1 < words.Length && words[i + 1].Value is { } value)
                yield return new Option(name, words[i + 1], value);
        }
    }

    private readonly record struct Option(string Name, ShellWord Word, string Value)
    {
        /// <summary>Where the end of the value is; the whole word where escapes hide it.</summary>
        public TextSpan PlaceOf(string end)
        {
            var start = Word.Text.LastIndexOf(end, StringComparison.Ordinal);
            return start < 0
                ? Word.Span
                : Word.Script.ToSource(new TextSpan(Word.Range.Start + start, end.Length));
        }
    }
}
