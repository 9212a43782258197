using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using DockerfileLint.Packages;
using DockerfileLint.Semantics.Effects;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>
/// Passwords and tokens that are written into the arguments of programs that log in somewhere: <c>curl -u user:…</c>,
/// <c>curl -H "Authorization: Bearer …"</c>, <c>docker login -p …</c>, <c>mysql -p…</c>.
/// </summary>
internal static class CommandCredentials
{
    // Shorter ones are those of registries that let everybody read, such as 'Bearer QQ=='.
    private const int ShortestToken = 8;

    private static readonly ShellOptionSyntax Login = new("pu");
    private static readonly ShellOptionSyntax SshpassOptions = new("pfdP");
    private static readonly ShellOptionSyntax NuGetOptions = new("unpks");
    private static readonly ShellOptionSyntax MySqlOptions = new("uhpPSDe");
    private static readonly ShellOptionSyntax RedisOptions = new("hpsaurinx");
    private static readonly ShellOptionSyntax MongoOptions = new("puhdc");
    private static readonly ShellOptionSyntax SqlcmdOptions = new("SUPdQqiovltwWhmER");

    // Those that come before the name of a subcommand.
    private static readonly ShellOptionSyntax ClientOptions = new(
        "Hlcna",
        "--host",
        "--log-level",
        "--config",
        "--context",
        "--connection",
        "--namespace",
        "--root",
        "--kubeconfig",
        "--kube-context",
        "--registry-config",
        "--registries-conf",
        "--tmpdir",
        "--tlscacert",
        "--tlscert",
        "--tlskey");

    private static readonly string[] Headers =
        ["authorization", "proxy-authorization", "private-token", "job-token", "x-api-key", "x-auth-token"];

    private static readonly string[] Schemes = ["basic ", "bearer ", "token "];

    /// <summary>The places with what each one is, as the beginning of a message.</summary>
    /// <param name="command">The command.</param>
    /// <param name="isLocalToo">Whether a login to the machine itself counts.</param>
    public static IEnumerable<(TextSpan Span, string What)> In(ShellCommand command, bool isLocalToo)
    {
        var words = command.Arguments;
        return command.Name switch
        {
            "curl" or "wget" when !isLocalToo && IsLocal(command) => [],
            "curl" => InCurl(words),
            "wget" => CommandOption.Of(words, DownloadCommands.WgetOptions)
                .Where(static one => one.Name == "--header")
                .Select(InHeader)
                .OfType<(TextSpan, string)>(),
            "sshpass" => Passwords(CommandOption.Of(words, SshpassOptions, isLeading: true), "-p"),
            "docker" or "podman" or "nerdctl" or "buildah" or "skopeo" or "oras" or "helm" or "crane" or "az" or "cf" =>
                Passwords(CommandOption.Of(AfterLogin(words), Login), "-p"),
            "mysql" or "mysqladmin" or "mysqldump" or "mysqlimport" or "mysqlsh" or "mariadb" or "mariadb-admin"
                or "mariadb-dump" => InMySql(words),
            "redis-cli" => Passwords(CommandOption.Of(words, RedisOptions), "-a", "--pass"),
            "mongo" or "mongosh" or "mongodump" or "mongorestore" or "mongoimport" or "mongoexport" =>
                Passwords(CommandOption.Of(words, MongoOptions), "-p"),
            "sqlcmd" => Passwords(CommandOption.Of(words, SqlcmdOptions), "-P"),
            DotNetCli.Name when words is [{ Value: "nuget" }, ..] =>
                Passwords(CommandOption.Of(words, NuGetOptions), "-p", "-k"),
            _ => StoredCredentials.In(command),
        };
    }

    private static IEnumerable<(TextSpan Span, string What)> Passwords(
        IEnumerable<CommandOption> options, string name, string? other = null)
    {
        var all = options.ToArray();
        var users = new HashSet<string>(
            all.Where(static one => one.Name is "-u" or "-U" or "--user" or "--username")
                .Select(static one => one.Value),
            StringComparer.Ordinal);
        return
            from one in all
            where (one.Name == name || one.Name == other)
                && !one.Value.StartsWith("-", StringComparison.Ordinal)
                && !users.Contains(one.Value)
                && TextSecrets.IsLiteral(one.Name, one.Value)
            select (one.PlaceOf(one.Value), $"'{one.Name}' is given a literal value");
    }

    private static IEnumerable<(TextSpan Span, string What)> InCurl(ImmutableArray<ShellWord> words) =>
        CommandOption.Of(words, DownloadCommands.CurlOptions)
            .Select(static one => one.Name switch
            {
                "-u" or "--user" or "-U" or "--proxy-user" => InUser(one),
                "-H" or "--header" or "--proxy-header" => InHeader(one),
                _ => null,
            })
            .OfType<(TextSpan, string)>();

    /// <summary>The words after the name of the subcommand <c>login</c>, which may be one of a group.</summary>
    private static ImmutableArray<ShellWord> AfterLogin(ImmutableArray<ShellWord> words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var text = words[i].Prefix;
            if (text is ['-', _, ..]) i += ClientOptions.TakesNext(text) ? 1 : 0;
            else if (text == "login") return words.RemoveRange(0, i + 1);
            else if (text is not ("registry" or "auth" or "acr")) break;
        }

        return ImmutableArray<ShellWord>.Empty;
    }

    /// <summary>
    /// The password is in the same word as its option: alone, <c>-p</c> asks for one, and a name may come next.
    /// </summary>
    private static IEnumerable<(TextSpan Span, string What)> InMySql(ImmutableArray<ShellWord> words) => Passwords(
        CommandOption.Of(words, MySqlOptions)
            .Where(static one => one.Name != "-p" || one.Word.Prefix.StartsWith("-", StringComparison.Ordinal)),
        "-p");

    /// <summary>The password in <c>user:password</c>.</summary>
    private static (TextSpan Span, string What)? InUser(CommandOption option)
    {
        var colon = option.Value.IndexOf(':');
        if (colon <= 0) return null;
        var password = option.Value.Substring(colon + 1);
        return TextSecrets.IsLiteral(option.Name, password) && option.Value.Substring(0, colon) != password
            ? (option.PlaceOf(password), $"'{option.Name}' contains a literal password")
            : null;
    }

    /// <summary>The token in <c>Authorization: Bearer token</c>.</summary>
    private static (TextSpan Span, string What)? InHeader(CommandOption option)
    {
        var colon = option.Value.IndexOf(':');
        if (colon <= 0) return null;
        var name = option.Value.Substring(0, colon);
        if (Array.IndexOf(Headers, name.Trim().ToLowerInvariant()) < 0) return null;
        var token = option.Value.Substring(colon + 1).Trim();
        foreach (var scheme in Schemes)
            if (token.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
                token = token.Substring(scheme.Length).Trim();
        return IsToken(token) ? (option.PlaceOf(token), $"The header '{name}' has a literal value") : null;
    }

    /// <summary>Whether a text is one word that is written out.</summary>
    private static bool IsToken(string text) =>
        text.Length >= ShortestToken
            && text.IndexOfAny([' ', '[', '*']) < 0
            && text.IndexOf("token", StringComparison.OrdinalIgnoreCase) < 0
            && Placeholders.IsWrittenOut(text)
            && TokenFormats.Find(text.AsSpan(), 0) is null;

    /// <summary>Whether a command speaks to the machine itself, such as to a server that it has started.</summary>
    private static bool IsLocal(ShellCommand command) => command.Arguments.Any(static word =>
    {
        var address = word.Prefix;
        var scheme = address.IndexOf("://", StringComparison.Ordinal);
        return UrlPasswords.IsHere(address.AsSpan(scheme < 0 ? 0 : scheme + 3));
    });
}
