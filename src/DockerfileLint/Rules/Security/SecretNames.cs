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

    private static readonly HashSet<string> Public = new(StringComparer.OrdinalIgnoreCase)
    {
        "public", "file", "version",
    };

    // What is said about a secret, not the secret.
    private static readonly HashSet<string> About = new(StringComparer.OrdinalIgnoreCase)
    {
        "dir", "directory", "expiry", "host", "length", "path", "port", "size", "ttl", "type", "url",
    };

    /// <summary>Whether a variable of this name usually has a secret.</summary>
    public static bool Names(string variable)
    {
        var found = false;
        var words = variable.Split('_');
        foreach (var word in words)
        {
            if (Public.Contains(word)) return false;
            found |= Secret.Contains(word);
        }

        return found && !About.Contains(words[words.Length - 1]);
    }

    /// <summary>Whether a value is surely none: a path, a switch, a number or a public key.</summary>
    public static bool IsHarmless(string variable, string? value)
    {
        if (value is not { Length: > 0 }) return false;
        if (value[0] is '/' || value.StartsWith("./", StringComparison.Ordinal)) return true;
        if (value.ToLowerInvariant() is "true" or "false" or "yes" or "no" or "none" or "null") return true;
        return IsNumber(value) && value.Length < 6
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
