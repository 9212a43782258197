using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using DockerfileLint.Packages;
using DockerfileLint.Shell;
using DockerfileLint.Text;

namespace DockerfileLint.Rules.Security;

/// <summary>
/// Passwords and tokens that a command writes into the settings of its program: <c>npm config set //host/:_authToken
/// …</c>, <c>aws configure set aws_secret_access_key …</c>.
/// </summary>
internal static class StoredCredentials
{
    private static readonly string[] NpmSettings = ["_authToken", "_auth", "_password", "npmAuthToken", "npmAuthIdent"];

    /// <summary>The places with what each one is, as the beginning of a message.</summary>
    public static IEnumerable<(TextSpan Span, string What)> In(ShellCommand command)
    {
        if (command.Name == "aws") return InAws(new ShellArguments(command).Operands);
        return Tools.Find(command) switch
        {
            Npm or Pnpm or Yarn => InNpm(new ShellArguments(command).Operands),
            Composer or Poetry => InRegistry(new ShellArguments(command).Operands),
            _ => [],
        };
    }

    private static IEnumerable<(TextSpan Span, string What)> InAws(ImmutableArray<ShellWord> words) =>
        words is [{ Value: "configure" }, { Value: "set" }, var name, var value, ..]
            && name.Value is "aws_secret_access_key" or "aws_session_token"
                ? Given(name.Value, value, value.Value)
                : [];

    /// <summary>Both <c>name value</c> and <c>name=value</c>.</summary>
    private static IEnumerable<(TextSpan Span, string What)> InNpm(ImmutableArray<ShellWord> words)
    {
        var start = words is [{ Value: "config" or "c" }, { Value: "set" }, ..] ? 2
            : words is [{ Value: "set" }, ..] ? 1
            : words.Length;
        if (start >= words.Length || words[start].Value is not { } text) return [];
        var equals = text.IndexOf('=');
        var name = equals < 0 ? text : text.Substring(0, equals);
        name = name.Substring(name.LastIndexOf(':') + 1);
        if (Array.IndexOf(NpmSettings, name) < 0) return [];
        return equals >= 0 ? Given(name, words[start], text.Substring(equals + 1))
            : start + 1 < words.Length ? Given(name, words[start + 1], words[start + 1].Value)
            : [];
    }

    /// <summary>The token after <c>github-oauth.github.com</c>, or the password after a user's name.</summary>
    private static IEnumerable<(TextSpan Span, string What)> InRegistry(ImmutableArray<ShellWord> words)
    {
        if (words is not [{ Value: "config" }, { Value: { } name }, ..]) return [];
        var index = name.Split('.')[0] switch
        {
            "github-oauth" or "gitlab-oauth" or "gitlab-token" or "bearer" or "pypi-token" => 2,
            "http-basic" => 3,
            _ => words.Length,
        };
        return index < words.Length ? Given(name, words[index], words[index].Value) : [];
    }

    private static IEnumerable<(TextSpan Span, string What)> Given(string name, ShellWord word, string? value) =>
        value is { Length: > 3 } && Placeholders.IsWrittenOut(value) && TokenFormats.Find(value.AsSpan(), 0) is null
            ? [(CommandOption.PlaceOf(word, value), $"'{name}' is set to a literal value")]
            : [];
}
