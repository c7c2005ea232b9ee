using Analytics.Pipeline.Verbs;

return await CommandLine.RunAsync(
    args,
    [
        RunVerb.Command(),
        PlanVerb.Command(),
        DiffVerb.Command(),
        SqlVerb.Command(),
        TraceVerb.Command(),
        SimulateVerb.Command(),
        SampleVerb.Command(),
        ForgeriesVerb.Command(),
        BacktestVerb.Command(),
        BenchVerb.Command(),
        DoctorVerb.Command(),
    ]);
