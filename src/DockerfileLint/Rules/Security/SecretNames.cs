using System;
using System.Collections.Generic;

namespace DockerfileLint.Rules.Security;

/// <summary>Names of variables that say that their value is a secret.</summary>
internal static class SecretNames
{
    // The words of BuildKit's check SecretsUsedInArgOrEnv (Dockerfile frontend 1.26).
    private static readonly HashSet<string> Secret = new(StringComparer.OrdinalIgnoreCase)
    {
        "apikey", "auth", "credential", "credentials", "key", "password", "pword", "passwd", "secret", "token",
    };

    // One of them is in each of these words.
    private static readonly string[] Parts = ["key", "auth", "credential", "pass", "pword", "secret", "token"];

    private static readonly string[] PartsOfPassword = ["pass", "pswd", "pwd"];

    private static readonly HashSet<string> Public = new(StringComparer.OrdinalIgnoreCase)
    {
        "public", "publishable", "file", "version",
    };

    // A key of a cache, of a table or of a site is none that opens something.
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "cache", "foreign", "partition", "primary", "site", "sort",
    };

    // What is said about a secret, not the secret.
    private static readonly HashSet<string> About = new(StringComparer.OrdinalIgnoreCase)
    {
        "algorithm", "alias", "audience", "claim", "dir", "directory", "domain", "enabled", "endpoint", "expiration",
        "expiry", "header", "host", "issuer", "length", "lifetime", "method", "mode", "name", "path", "policy", "port",
        "prefix", "provider", "realm", "scheme", "size", "timeout", "ttl", "type", "uri", "url", "usage",
    };

    /// <summary>Whether a variable of this name usually has a secret.</summary>
    public static bool Names(string variable)
    {
        if (!Has(variable, Parts)) return false;
        var found = false;
        var words = variable.Split('_');
        for (var i = 0; i < words.Length; i++)
        {
            var word = words[i];
            if (Public.Contains(word)) return false;
            var isPlain = i > 0
                && Plain.Contains(words[i - 1])
                && string.Equals(word, "key", StringComparison.OrdinalIgnoreCase);
            found |= !isPlain && Secret.Contains(word);
        }

        return found && !About.Contains(words[words.Length - 1]);
    }

    /// <summary>
    /// Whether a variable of this name usually has a password or a token; builds often give a made-up value to the keys
    /// of an application.
    /// </summary>
    public static bool IsPassword(string variable) =>
        Suggests(variable)
            || Names(variable)
                && Array.Exists(
                    variable.ToLowerInvariant().Split('_'),
                    static word => word is "password" or "passwd" or "pword" or "token");

    /// <summary>
    /// Whether a name such as <c>DB_PASS</c>, <c>MYSQL_PWD</c> or <c>PGPASSWORD</c> suggests a password. BuildKit's
    /// check leaves them out: the same words mean other things, too.
    /// </summary>
    public static bool Suggests(string variable)
    {
        if (!Has(variable, PartsOfPassword)) return false;
        var words = variable.ToLowerInvariant().Split('_');
        if (Array.Exists(words, Public.Contains)) return false;
        var last = words[words.Length - 1];
        return last switch
        {
            "passphrase" or "dbpass" or "dbpwd" or "sshpass" => true,
            "pass" or "pswd" or "pwd" => words.Length > 1 && words[0].Length > 0,
            "password" or "passwd" => false,
            _ => last.EndsWith("password", StringComparison.Ordinal)
                || last.EndsWith("passwd", StringComparison.Ordinal),
        };
    }

    /// <summary>Whether an option of this name, without its dashes, usually has a secret as its value.</summary>
    public static bool IsOption(string option) =>
        option is "password" or "passwd" or "token" or "secret" or "api-key" or "apikey" or "access-token"
            or "auth-token" or "api-token" or "secret-key" or "client-secret"
            or "ftp-password" or "http-password" or "oauth2-bearer" or "proxy-password" or "requirepass";

    /// <summary>A quick look: whether a name has what one of the words has.</summary>
    public static bool Has(string name, string[] parts)
    {
        foreach (var part in parts)
            if (name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0) return true;
        return false;
    }

    /// <summary>
    /// Whether a value is surely none: nothing, a path, a switch, a number, a placeholder or a public key; one that
    /// isn't known may be one.
    /// </summary>
    public static bool IsHarmless(string variable, string? value)
    {
        if (value is null) return false;
        if (value.Length == 0) return true;
        if (value[0] is '/' or '.') return true;
        if (value.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "none" or "null") return true;
        return IsNumber(value) && value.Length < 6
            || Placeholders.IsPlain(value)
            || value.StartsWith("ssh-", StringComparison.Ordinal)
            || value.Contains("BEGIN PUBLIC KEY", StringComparison.Ordinal)
            || variable.IndexOf("key", StringComparison.OrdinalIgnoreCase) >= 0 && IsFingerprint(value);
    }

    private static bool IsNumber(string value)
    {
        foreach (var character in value)
            if (character is < '0' or > '9') return false;
        return true;
    }

    /// <summary>Whether it is one or more fingerprints as OpenPGP writes them.</summary>
    private static bool IsFingerprint(string value)
    {
        foreach (var part in value.Split([' ', '\t', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            var digits = part.StartsWith("0x", StringComparison.OrdinalIgnoreCase) ? part.Substring(2) : part;
            if (digits.Length is not (8 or 16 or 40)) return false;
            foreach (var digit in digits)
                if (digit is not (>= '0' and <= '9' or >= 'A' and <= 'F')) return false;
        }

        return true;
    }
}
