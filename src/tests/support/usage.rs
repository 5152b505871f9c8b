//! Resource usage of a running server (proc(5)).

use super::process::Server;

impl Server {
    /// CPU time, in hundredths of a second.
    pub(crate) fn ticks(&self) -> u64 {
        let stat = self.proc("stat");
        let (_, fields) = stat.rsplit_once(')').unwrap();
        let fields = fields.split_whitespace().skip(11).take(2);
        fields.map(|ticks| ticks.parse::<u64>().unwrap()).sum()
    }

    /// Peak memory, in KiB.
    pub(crate) fn peak_memory(&self) -> u64 {
        let status = self.proc("status");
        let (_, rest) = status.split_once("VmHWM:").unwrap();
        rest.split_whitespace().next().unwrap().parse().unwrap()
    }
}
