using Analytics.Sample.Register;

namespace Analytics.Sample.Forgeries;

/// <summary>Income statements made to reach a wished total; their cells still add up.</summary>
internal static class ForgedIncome
{
    /// <summary>Scales every cell and puts the last yuan where they fit.</summary>
    public static HouseholdSnapshot With(this HouseholdSnapshot snapshot, int disposableYuan)
    {
        var real = snapshot.Income;
        var scale = real.Disposable > 0 ? (double)disposableYuan / real.Disposable : 0;
        int Scaled(int yuan) => (int)(yuan * scale);
        var scaled = real with
        {
            Wage = Scaled(real.Wage),
            Business = Scaled(real.Business),
            Property = Scaled(real.Property),
            BirthControlGrant = Scaled(real.BirthControlGrant),
            Dibao = Scaled(real.Dibao),
            Wubao = Scaled(real.Wubao),
            Pension = Scaled(real.Pension),
            Eco = Scaled(real.Eco),
            OtherTransfer = Scaled(real.OtherTransfer),
            MedicalReimbursed = Scaled(real.MedicalReimbursed),
            MedicalAid = Scaled(real.MedicalAid),
            BusinessCost = Scaled(real.BusinessCost),
            IncomeTax = Scaled(real.IncomeTax),
            SocialSecurityCost = Scaled(real.SocialSecurityCost),
            SupportCost = Scaled(real.SupportCost),
            OtherTransferCost = Scaled(real.OtherTransferCost),
        };
        var rest = disposableYuan - scaled.Disposable;
        return snapshot with
        {
            Income = rest >= 0 ? scaled with { OtherTransfer = scaled.OtherTransfer + rest } : scaled with { BusinessCost = scaled.BusinessCost - rest },
        };
    }
}
