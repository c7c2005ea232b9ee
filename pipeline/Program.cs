using Analytics.Pipeline.Verbs;

return await CommandLine.RunAsync(
    args,
    [
        RunVerb.Command(),
        PlanVerb.Command(),
        DiffVerb.Command(),
        SqlVerb.Command(),
        SqlWorker.Command(),
        ServeVerb.Command(),
        UserVerb.Command(),
        SampleVerb.Command(),
        ForgeriesVerb.Command(),
        BacktestVerb.Command(),
        BenchVerb.Command(),
        DoctorVerb.Command(),
    ]);
