namespace DockerfileLint.Tool.Migration;

/// <summary>Something that .editorconfig doesn't say, or says with a difference.</summary>
/// <param name="Line">Where the other linter's file says it, from 1; 0 where it doesn't say it.</param>
/// <param name="Text">What, and why.</param>
internal sealed record MigrationNote(int Line, string Text);
