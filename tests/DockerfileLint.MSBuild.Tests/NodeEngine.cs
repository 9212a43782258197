using System;
using System.Collections;
using System.Collections.Generic;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace DockerfileLint.MSBuild.Tests;

/// <summary>A node of a build of several projects: it keeps objects for the build, and can ask for the build's name.</summary>
internal sealed class NodeEngine(RecordingEngine inner, string build) : IBuildEngine4
{
    private readonly Dictionary<object, object> objects = [];

    public bool IsRunningMultipleNodes => true;

    public bool ContinueOnError => false;

    public int LineNumberOfTaskNode => 0;

    public int ColumnNumberOfTaskNode => 0;

    public string ProjectFileOfTaskNode => "App.csproj";

    /// <summary>How often the build's name was asked for.</summary>
    public int Asked { get; private set; }

    public BuildEngineResult BuildProjectFilesInParallel(string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IList<string>[] removeGlobalProperties, string[] toolsVersion, bool returnTargetOutputs)
    {
        Asked++;
        return new BuildEngineResult(result: true, [new Dictionary<string, ITaskItem[]>(StringComparer.Ordinal) { [targetNames[0]] = [new TaskItem(build)] }]);
    }

    public object? GetRegisteredTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => objects.GetValueOrDefault(key);

    public void RegisterTaskObject(object key, object obj, RegisteredTaskObjectLifetime lifetime, bool allowEarlyCollection) => objects[key] = obj;

    /// <summary>Ends the build.</summary>
    public void End()
    {
        foreach (var one in objects.Values) (one as IDisposable)?.Dispose();
    }

    public void LogCustomEvent(CustomBuildEventArgs e) => inner.LogCustomEvent(e);

    public void LogErrorEvent(BuildErrorEventArgs e) => inner.LogErrorEvent(e);

    public void LogMessageEvent(BuildMessageEventArgs e) => inner.LogMessageEvent(e);

    public void LogWarningEvent(BuildWarningEventArgs e) => inner.LogWarningEvent(e);

    public object UnregisterTaskObject(object key, RegisteredTaskObjectLifetime lifetime) => throw new NotSupportedException();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs) => throw new NotSupportedException();

    public bool BuildProjectFile(string projectFileName, string[] targetNames, IDictionary globalProperties, IDictionary targetOutputs, string toolsVersion) => throw new NotSupportedException();

    public bool BuildProjectFilesInParallel(string[] projectFileNames, string[] targetNames, IDictionary[] globalProperties, IDictionary[] targetOutputsPerProject, string[] toolsVersion, bool useResultsCache, bool unloadProjectsOnCompletion) => throw new NotSupportedException();

    public void Reacquire()
    {
    }

    public void Yield()
    {
    }
}
