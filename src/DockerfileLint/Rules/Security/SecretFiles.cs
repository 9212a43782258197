using System;
using System.Collections.Generic;
using DockerfileLint.Context;
using DockerfileLint.Semantics.Paths;

namespace DockerfileLint.Rules.Security;

/// <summary>Files of the build context that have keys or passwords, as their text shows.</summary>
internal static class SecretFiles
{
    // Keys that are there to be tried, not to open anything.
    private static readonly HashSet<string> Samples = new(StringComparer.OrdinalIgnoreCase)
    {
        "__tests__", "demo", "doc", "docs", "e2e", "example", "examples", "fixture", "fixtures", "mock", "mocks",
        "node_modules", "sample", "samples", "snakeoil", "spec", "specs", "test", "testdata", "testing", "tests",
        "third_party", "vendor",
    };

    /// <summary>Whether a file may be one of them, by its path.</summary>
    public static bool MayBe(string path)
    {
        var name = ImagePaths.Name(path);
        if (!MayBeByName(name, path)) return false;
        foreach (var folder in path.Split('/'))
            if (Samples.Contains(folder)) return false;
        return name.IndexOf("test", StringComparison.OrdinalIgnoreCase) < 0
            && name.IndexOf("example", StringComparison.OrdinalIgnoreCase) < 0
            && name.IndexOf("sample", StringComparison.OrdinalIgnoreCase) < 0;
    }

    /// <summary>What such a file has; null where its text doesn't show it.</summary>
    public static string? KindOf(string path, IBuildContext context)
    {
        if (context.Read(path) is not { } source) return null;
        var text = source.Text;
        if (IsPrivateKey(text)) return "is a private key";
        var name = ImagePaths.Name(path);
        if (IsKubeconfig(name, path))
            return HasValue(text, "token:", "client-key-data:", "password:") ? "contains cluster credentials" : null;
        return name switch
        {
            ".npmrc" or ".yarnrc" => HasValue(text, "_authToken=", "_password=", "_auth=") ? "contains a token" : null,
            ".pypirc" => HasValue(text, "password=", "password:") ? "contains a password" : null,
            ".netrc" or "_netrc" => HasValue(text, "password ") ? "contains a password" : null,
            ".git-credentials" => UrlPasswords.Find(text.AsSpan(), 0) is null ? null : "contains a password",
            "credentials" => HasValue(text, "aws_secret_access_key=") ? "contains cloud credentials" : null,
            "config.json" or ".dockercfg" => HasValue(text, "\"auth\":") ? "contains a password" : null,
            _ => text.Contains("\"private_key\"", StringComparison.Ordinal)
                && text.Contains("PRIVATE KEY-----", StringComparison.Ordinal)
                ? "contains a private key"
                : null,
        };
    }

    /// <summary>Whether it is a file with which kubectl logs in, by its name and path.</summary>
    public static bool IsKubeconfig(string name, string path) =>
        name is "kubeconfig"
            || name.EndsWith(".kubeconfig", StringComparison.Ordinal)
            || path.EndsWith(".kube/config", StringComparison.Ordinal);

    /// <summary>Whether a text begins with a private key.</summary>
    public static bool IsPrivateKey(string text) =>
        text.StartsWith("-----BEGIN ", StringComparison.Ordinal)
            && text.Contains("PRIVATE KEY-----", StringComparison.Ordinal);

    private static bool MayBeByName(string name, string path) => name switch
    {
        "id_rsa" or "id_dsa" or "id_ecdsa" or "id_ed25519" or ".npmrc" or ".yarnrc" or ".pypirc" or ".netrc"
            or "_netrc" or ".git-credentials" or ".dockercfg" => true,
        "credentials" => path.EndsWith(".aws/credentials", StringComparison.Ordinal),
        "config.json" => path.EndsWith(".docker/config.json", StringComparison.Ordinal),
        _ when IsKubeconfig(name, path) => true,
        _ => name.EndsWith(".pem", StringComparison.Ordinal)
            || name.EndsWith(".key", StringComparison.Ordinal)
            || name.EndsWith(".json", StringComparison.Ordinal) && NamesAccount(name),
    };

    private static bool NamesAccount(string name) =>
        name.IndexOf("credential", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("service-account", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("service_account", StringComparison.OrdinalIgnoreCase) >= 0
            || name.IndexOf("serviceaccount", StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>Whether a literal value follows one of some names, with or without spaces around the sign.</summary>
    private static bool HasValue(string text, params string[] names)
    {
        foreach (var line in text.Split('\n'))
            foreach (var name in names)
                if (HasValue(line, name)) return true;
        return false;
    }

    private static bool HasValue(string line, string name)
    {
        var sign = name[name.Length - 1];
        var start = line.IndexOf(name.Substring(0, name.Length - 1), StringComparison.OrdinalIgnoreCase);
        if (start < 0 || line.TrimStart() is ['#' or ';', ..]) return false;
        var rest = line.Substring(start + name.Length - 1).TrimStart();
        if (sign != ' ')
        {
            if (rest.Length == 0 || rest[0] != sign) return false;
            rest = rest.Substring(1).TrimStart();
        }

        var value = rest.Trim().Trim('"', '\'', ',', '}');
        return value.Length > 5
            && value[0] is not ('$' or '<' or '{' or '%')
            && !Placeholders.Is(value);
    }
}
