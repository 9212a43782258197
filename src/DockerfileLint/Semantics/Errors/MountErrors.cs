using System;
using DockerfileLint.Semantics.Paths;
using DockerfileLint.Semantics.Stages;
using DockerfileLint.Syntax;
using DockerfileLint.Text;

namespace DockerfileLint.Semantics.Errors;

/// <summary>RUN --mount: its fields are read from left to right, the first wrong one ends it.</summary>
internal sealed class MountErrors
{
    private static readonly string[] Types = ["bind", "cache", "tmpfs", "secret", "ssh"];

    private static readonly string[] Keys =
    [
        "type", "from", "source", "target", "readonly", "id", "sharing", "required", "size", "mode", "uid", "gid",
        "src", "dst", "destination", "ro", "rw", "readwrite", "env",
    ];

    private readonly MountSyntax mount;
    private readonly BuildState state;
    private readonly ErrorSink sink;
    private string? type = "bind";
    private bool hasSource;
    private bool hasId;
    private bool hasTarget;
    private bool hasFrom;
    private bool isUncertain;
    private MountFieldSyntax? sharing;
    private MountFieldSyntax? owner;
    private MountFieldSyntax? target;
    private MountFieldSyntax? source;

    private MountErrors(MountSyntax mount, BuildState state, ErrorSink sink)
    {
        this.mount = mount;
        this.state = state;
        this.sink = sink;
    }

    public static void Find(MountSyntax mount, BuildState state, ErrorSink sink) =>
        new MountErrors(mount, state, sink).Check();

    private void Check()
    {
        foreach (var field in mount.Fields)
            if (!(field.Value is { } text ? CheckField(field, text) : CheckBare(field))) return;
        if (CheckTogether()) CheckTarget();
    }

    private bool CheckBare(MountFieldSyntax field)
    {
        switch (field.Name.ToLowerInvariant())
        {
            case "readonly" or "ro" or "readwrite" or "rw":
                return true;
            case "required":
                return CheckRequired(field);
            default:
                return Fail(
                    field.Span,
                    field.Name.Length == 0
                        ? "--mount contains an empty field. Separate key=value pairs with one comma."
                        : $"'{field.Name}' needs a value. Write {field.Name}=value.");
        }
    }

    private bool CheckField(MountFieldSyntax field, string text)
    {
        var expansion = state.Expand(text, mount.Flag.Logical);
        if (sink.AddExpansion(expansion)) return false;
        var value = expansion.DefaultValue;
        isUncertain |= value is null;
        switch (field.Name.ToLowerInvariant())
        {
            case "type":
                return CheckType(field, value);
            case "from":
                hasFrom = value is not { Length: 0 };
                return true;
            case "source" or "src":
                source = field;
                hasSource = value is { Length: > 0 };
                return true;
            case "target" or "dst" or "destination":
                target = field;
                hasTarget = value is { Length: > 0 };
                return true;
            case "id":
                hasId = value is { Length: > 0 };
                return true;
            case "env":
                return true;
            case "sharing":
                sharing = field;
                return value is null || Is(value, "shared", "private", "locked")
                    || Fail(field.ValueSpan, $"'{value}' isn't a cache sharing mode. Use shared, private or locked.");
            default:
                return CheckTyped(field, value);
        }
    }

    private bool CheckTyped(MountFieldSyntax field, string? value)
    {
        switch (field.Name.ToLowerInvariant())
        {
            case "readonly" or "ro" or "readwrite" or "rw":
                return value is null || IsBoolean(value)
                    || Fail(field.ValueSpan, $"'{value}' isn't a boolean. Use true or false.");
            case "required":
                return CheckRequired(field)
                    && (value is null || IsBoolean(value) || Fail(
                        field.ValueSpan, $"'{value}' isn't a boolean. Use true or false."));
            case "size":
                if (type is not (null or "tmpfs"))
                    return Fail(
                        field.Span, $"size is only for tmpfs mounts, not for {type}. Write type=tmpfs before it.");
                return value is null || IsSize(value)
                    || Fail(field.ValueSpan, $"'{value}' isn't a valid size. Use a size such as 64m or 1g.");
            case "mode":
                owner = field;
                return value is null || IsNumber(value, 8)
                    || Fail(field.ValueSpan, $"'{value}' isn't an octal mode. Use a mode such as 0755.");
            case "uid" or "gid":
                owner = field;
                return value is null || IsNumber(value, 10)
                    || Fail(field.ValueSpan, $"'{value}' isn't a numeric ID. Use an ID such as 1000.");
            default:
                return Fail(field.Span, $"--mount has no key '{field.Name}'.", NearestKey(field));
        }
    }

    private bool CheckType(MountFieldSyntax field, string? value)
    {
        type = value?.ToLowerInvariant();
        if (type is null || Array.IndexOf(Types, type) >= 0) return true;
        string? near = null;
        foreach (var known in Types)
            if (EditDistance.Of(known, type, limit: 3) is not null) near ??= known;
        var shown = type.Length == 0 ? "An empty value" : $"'{value}'";
        return Fail(field.ValueSpan, $"{shown} isn't a mount type. Use bind, cache, tmpfs, secret or ssh.", near);
    }

    private bool CheckRequired(MountFieldSyntax field) =>
        type is null or "secret" or "ssh"
            || Fail(field.Span, $"required is only for secret and ssh mounts, not for {type}. Write type before it.");

    private bool CheckTogether()
    {
        if (type is null) return false;
        if (owner is not null && type is "bind" or "tmpfs")
            return Fail(owner.Span, $"{owner.Name} isn't allowed in {type} mounts. Remove it.");
        if (sharing is not null && type != "cache")
            return Fail(sharing.Span, $"sharing is only for cache mounts, not for {type}. Remove it.");
        if (type == "ssh" && hasSource) return Fail(source!.Span, "An ssh mount has no source. Remove it.");
        if (type != "secret" || isUncertain) return true;
        if (hasFrom)
            return Fail(mount.Span, "A secret comes from the build command, not from a stage or image. Remove from.");
        if (hasSource && hasId)
            return Fail(source!.Span, "source and id mean the same for a secret. Remove one of them.");
        return hasSource || hasId || hasTarget || Fail(mount.Span, "The mount names no secret. Add id.");
    }

    private void CheckTarget()
    {
        if (type is not ("bind" or "cache" or "tmpfs")) return;
        var given = target is null ? "" : state.Expand(target.Value!, mount.Flag.Logical).DefaultValue;
        if (given is null
            || ImagePaths.Resolve(
                state.WorkingDirectory, given, state.Stage?.OperatingSystem ?? OperatingSystemKind.Linux) != "/")
            return;
        if (target is null)
            Fail(
                mount.Span,
                "The mount has no target, and its default, the working directory, is the root folder. Add a target.");
        else Fail(target.ValueSpan, "A mount can't replace the root folder. Use a folder below it.");
    }

    private bool Fail(TextSpan span, string message, string? replacement = null)
    {
        sink.Add(SyntaxErrorKind.Mount, span, message, replacement);
        return false;
    }

    private static string? NearestKey(MountFieldSyntax field)
    {
        foreach (var key in Keys)
            if (EditDistance.Of(key, field.Name.ToLowerInvariant(), limit: 3) is not null)
                return field.Value is null ? key : $"{key}={field.Value}";
        return null;
    }

    private static bool Is(string value, params string[] names)
    {
        foreach (var name in names)
            if (string.Equals(value, name, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static bool IsBoolean(string value) =>
        value is "1" or "t" or "T" or "TRUE" or "true" or "True" or "0" or "f" or "F" or "FALSE" or "false" or "False";

    private static bool IsNumber(string value, int numberBase)
    {
        ulong number = 0;
        foreach (var c in value)
        {
            if (c < '0' || c >= '0' + numberBase) return false;
            number = number * (ulong)numberBase + (ulong)(c - '0');
            if (number > uint.MaxValue) return false;
        }

        return value.Length > 0;
    }

    private static bool IsSize(string value)
    {
        var end = value.LastIndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ']);
        if (end < 0) return false;
        var number = value[end] == ' ' ? value.Substring(0, end) : value.Substring(0, end + 1);
        var suffix = value.Substring(end + 1).ToLowerInvariant();
        if (!double.TryParse(
            number,
            System.Globalization.NumberStyles.Float,
            System.Globalization.CultureInfo.InvariantCulture,
            out var size)
            || size < 0)
            return false;
        if (suffix is "" or "b") return true;
        return "kmgtp".IndexOf(suffix[0]) >= 0 && suffix.Substring(1) is "" or "b" or "ib";
    }
}
