using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
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
        if (command.Name is not ("npm" or "pnpm" or "yarn" or "aws" or "composer" or "poetry")) return [];
        var words = command.Arguments
            .Where(static word => !word.Prefix.StartsWith("-", StringComparison.Ordinal))
            .ToImmutableArray();
        return command.Name switch
        {
            "aws" => words is [{ Value: "configure" }, { Value: "set" }, var name, var value, ..]
                && name.Value is "aws_secret_access_key" or "aws_session_token"
                    ? Given(name.Value, value, value.Value)
                    : [],
            "composer" or "poetry" => words is [{ Value: "config" }, var name, ..] ? InRegistry(name, words) : [],
            _ => words is [{ Value: "config" or "c" }, { Value: "set" }, ..] ? InNpm(words.RemoveRange(0, 2))
                : words is [{ Value: "set" }, ..] ? InNpm(words.RemoveAt(0))
                : [],
        };
    }

    /// <summary>Both <c>name value</c> and <c>name=value</c>.</summary>
    private static IEnumerable<(TextSpan Span, string What)> InNpm(ImmutableArray<ShellWord> words)
    {
        if (words is not [{ Value: { } text } first, ..]) return [];
        var equals = text.IndexOf('=');
        var name = equals < 0 ? text : text.Substring(0, equals);
        name = name.Substring(name.LastIndexOf(':') + 1);
        if (Array.IndexOf(NpmSettings, name) < 0) return [];
        return equals >= 0 ? Given(name, first, text.Substring(equals + 1))
            : words.Length > 1 ? Given(name, words[1], words[1].Value)
            : [];
    }

    /// <summary>The token after <c>github-oauth.github.com</c>, or the password after a user's name.</summary>
    private static IEnumerable<(TextSpan Span, string What)> InRegistry(ShellWord name, ImmutableArray<ShellWord> words)
    {
        var kind = name.Value?.Split('.')[0];
        var index = kind switch
        {
            "github-oauth" or "gitlab-oauth" or "gitlab-token" or "bearer" or "pypi-token" => 2,
            "http-basic" => 3,
            _ => words.Length,
        };
        return index < words.Length ? Given(name.Value!, words[index], words[index].Value) : [];
    }

    private static IEnumerable<(TextSpan Span, string What)> Given(string name, ShellWord word, string? value) =>
        value is { Length: > 3 } && Placeholders.IsWrittenOut(value) && TokenFormats.Find(value.AsSpan(), 0) is null
            ? [(CommandOption.PlaceOf(word, value), $"'{name}' is set to a literal value")]
            : [];
}
