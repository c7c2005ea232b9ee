using Analytics.Sample.Exports;
using Analytics.Sample.Places;
using Analytics.Sample.Register;

namespace Analytics.Sample.Truth;

/// <summary>Counts the services of the poor villages from the accepted rows of the village sheet and of the office's own sheet.</summary>
internal static class VillageOracle
{
    /// <summary>Adds the figures of every poor village and quarter; call once, when every household is counted.</summary>
    public static void Add(FigureTable figures, VillageSheet villages, VillageKind[] kinds, int first, int last)
    {
        for (var village = 0; village < kinds.Length; village++)
        {
            var isCovered = false;
            var (sheetAt, serviceAt) = (-1, -1);
            for (var quarter = first; quarter <= last && kinds[village] != VillageKind.Scattered; quarter++)
            {
                isCovered |= figures.Sum("registered_households", [village], quarter).Numerator > 0;
                sheetAt = villages.Written(village, quarter) is null ? sheetAt : quarter;
                serviceAt = villages.Services(village, quarter) is null ? serviceAt : quarter;
                if (isCovered)
                {
                    Add(figures, village, quarter, villages.Written(village, sheetAt) ?? [], villages.Services(village, serviceAt) ?? []);
                }
            }
        }
    }

    private static void Add(FigureTable figures, int village, int quarter, XlsxCell[] sheet, XlsxCell[] services)
    {
        void Share(string figure, decimal? part, decimal? whole) => figures.Add(
            figure, village, quarter, part is { } known && whole is not null ? known : 0, part is null ? 0 : whole ?? 0);

        void Rest(string figure, decimal? whole, decimal? lack) => Share(figure, whole is { } all && lack is { } without ? Math.Max(0, all - without) : null, whole);

        void Flag(string figure, bool? isMet) => Share(figure, isMet is { } met ? (met ? 1 : 0) : null, 1);

        var households = VillageSheet.Number(sheet, "总户数");
        var hamlets = VillageSheet.Number(sheet, "自然村数");
        decimal? Service(int column) => services.Length > 0 ? services[column].Number : null;
        figures.Add("relocated_households", village, quarter, Service(10) ?? 0);
        Rest("hardened_road_share", Service(4), VillageSheet.Number(sheet, "200人以上自然村未通数"));
        Rest("safe_water_share", households, VillageSheet.Number(sheet, "未实现饮水安全户数"));
        Rest("power_share", hamlets, VillageSheet.Number(sheet, "未通生活用电自然村数"));
        Share("broadband_share", Least(VillageSheet.Number(sheet, "通宽带户数"), households), households);
        Share("broadcast_share", Least(VillageSheet.Number(sheet, "通广播电视户数"), households), households);
        Share("sewage_share", Least(Service(5), hamlets), hamlets ?? Service(5));
        Share("sanitary_toilet_share", Least(Service(7), households), households ?? Service(7));
        Flag("bus_share", sheet.Length == 0 ? null : VillageSheet.Text(sheet, "是否通客运班车") is Labels.Yes or "通");
        Flag("refuse_share", VillageSheet.Number(sheet, "垃圾集中堆放点") is { } points ? points > 0 : null);
        Flag("toilet_share", VillageSheet.Number(sheet, "公共厕所") is { } toilets ? toilets > 0 : null);
        var isEquipped = VillageSheet.Number(sheet, "卫生室个数") is { } rooms && VillageSheet.Number(sheet, "执业(助理)医师数") is { } doctors ? rooms >= 1 && doctors >= 1 : (bool?)null;
        Flag("standard_clinic_village_share", services.Length > 0 ? services[8].Text == Labels.Yes : isEquipped);
    }

    private static decimal? Least(decimal? part, decimal? whole) => part is { } known ? Math.Min(known, whole ?? known) : null;
}
