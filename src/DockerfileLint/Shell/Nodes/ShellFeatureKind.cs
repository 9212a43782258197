namespace DockerfileLint.Shell;

/// <summary>What bash understands and POSIX sh does not.</summary>
internal enum ShellFeatureKind
{
    /// <summary><c>[[ … ]]</c>.</summary>
    DoubleBracketTest,

    /// <summary><c>(( … ))</c>, also in <c>for</c>.</summary>
    ArithmeticCommand,

    /// <summary>The keyword <c>function</c>.</summary>
    FunctionKeyword,

    /// <summary><c>select</c>.</summary>
    Select,

    /// <summary><c>a=( … )</c>, <c>a[i]=</c>.</summary>
    Array,

    /// <summary><c>a+=</c>.</summary>
    AppendingAssignment,

    /// <summary><c>&lt;( … )</c>, <c>&gt;( … )</c>.</summary>
    ProcessSubstitution,

    /// <summary><c>&lt;&lt;&lt;</c>.</summary>
    HereString,

    /// <summary><c>&amp;&gt;</c>, <c>&gt;&amp; file</c>, <c>|&amp;</c>.</summary>
    RedirectBoth,

    /// <summary><c>$'…'</c>.</summary>
    AnsiQuoting,

    /// <summary><c>$"…"</c>.</summary>
    LocaleQuoting,

    /// <summary><c>{a,b}</c>, <c>{1..3}</c>.</summary>
    BraceExpansion,

    /// <summary><c>;&amp;</c>, <c>;;&amp;</c>.</summary>
    CaseFallThrough,

    /// <summary><c>@( … )</c> and its like.</summary>
    ExtendedGlob,

    /// <summary><c>${x/a/b}</c>, <c>${x:1:2}</c>, <c>${x^^}</c>, <c>${!x}</c>, <c>${x[i]}</c>.</summary>
    ParameterOperation,

    /// <summary>The command <c>source</c>.</summary>
    Source,
}
